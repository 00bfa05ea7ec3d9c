import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { podsOf } from "@/scripts/deploy/pods";
import { chooses } from "@/scripts/deploy/reach";
import { ofKind, render } from "@/scripts/deploy/render";
import { root } from "@/scripts/start/paths.mjs";
import { METRICS_PATH } from "@/server/platform/serve-metrics";

const production = render("overlays/production");
const processes = podsOf(production).filter(({ kind }) => kind === "Deployment");

it("Prometheus asks every process, under the job names that the rules of alerting know", () => {
  const [monitor, ...others] = ofKind<IPodMonitor>(production, "PodMonitor").values();
  expect(others).toEqual([]);
  const { selector = {}, jobLabel = "", podMetricsEndpoints = [] } = monitor?.spec ?? {};
  expect(podMetricsEndpoints).toEqual([expect.objectContaining({ port: "metrics", path: METRICS_PATH })]);
  for (const pod of processes) {
    expect(chooses(selector, pod), pod.name).toBe(true);
    const ports = pod.spec.containers.flatMap(({ ports: open = [] }) => open.map(({ name }) => name));
    expect(ports, pod.name).toContain("metrics");
  }
  expect(podMetricsEndpoints[0]?.relabelings).toEqual([
    { sourceLabels: ["__meta_kubernetes_pod_label_app_kubernetes_io_name"], targetLabel: "part" },
  ]);
  for (const pod of processes) expect(pod.labels["app.kubernetes.io/name"], pod.name).toBeTruthy();
  const told = parse(readFileSync(join(root, "deploy", "observability", "prometheus", "prometheus.yaml"), "utf8"));
  for (const { job_name, static_configs } of told.scrape_configs)
    for (const { labels } of static_configs) expect(labels?.part, job_name).toBeTruthy();
  const jobs = told.scrape_configs.map(({ job_name }: { job_name: string }) => job_name);
  expect([...new Set(processes.map(({ labels }) => labels[jobLabel]))].sort()).toEqual(jobs.sort());
});
