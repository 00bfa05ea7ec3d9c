import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./start/paths.mjs";

const read = (path: string) => parse(readFileSync(join(root, "deploy", path), "utf8"), { merge: true });

type Rule = { alert: string; labels: { severity: string }; annotations: Record<string, string> };
type Receiver = { name: string; webhook_configs?: { url_file: string }[] };
type Service = { profiles?: string[]; image: string; volumes?: string[]; ports?: string[] };

it("every alert reaches a webhook, says what happened and what to do; dead letters and the spent budget page", () => {
  const { route, receivers } = read("observability/alertmanager.yaml");
  const rules: Rule[] = read("observability/prometheus/alerts.yaml").groups.flatMap(
    (group: { rules: Rule[] }) => group.rules,
  );
  const receiverOf = (severity: string) =>
    route.routes.find(({ matchers }: { matchers: string[] }) => matchers.includes(`severity="${severity}"`))?.receiver;
  expect(rules.length).toBeGreaterThan(10);
  for (const { alert, labels, annotations } of rules) {
    const receiver = receivers.find(({ name }: Receiver) => name === receiverOf(labels.severity));
    expect(receiver?.webhook_configs?.[0]?.url_file, alert).toMatch(/^\/etc\/alertmanager\/secrets\//);
    expect(annotations.summary && annotations.action, alert).toBeTruthy();
  }
  const pages = rules.filter(({ labels }) => labels.severity === "page").map(({ alert }) => alert);
  expect(pages).toEqual(expect.arrayContaining(["DeadLetters", "ErrorBudgetBurnsFast", "ErrorBudgetSpent"]));
});

it("the collector keeps all errors, all that took over half a second, and a tenth of the rest", () => {
  const { processors, service, receivers, exporters } = read("observability/collector.yaml");
  expect(processors.tail_sampling.policies).toMatchObject([
    { type: "status_code", status_code: { status_codes: ["ERROR"] } },
    { type: "latency", latency: { threshold_ms: 500 } },
    { type: "probabilistic", probabilistic: { sampling_percentage: 10 } },
  ]);
  const { traces } = service.pipelines;
  for (const name of traces.processors) expect(processors).toHaveProperty([name]);
  for (const name of traces.receivers) expect(receivers).toHaveProperty([name]);
  for (const name of traces.exporters) expect(exporters).toHaveProperty([name]);
  expect(traces.processors).toContain("tail_sampling");
});

it("what compose mounts is here, what it starts has a version, and nothing listens beyond this machine", () => {
  const services: Record<string, Service> = read("compose.yaml").services;
  const watching = Object.entries(services).filter(([, { profiles }]) => profiles?.includes("seen"));
  expect(watching.map(([name]) => name)).toEqual(
    expect.arrayContaining(["collector", "jaeger", "prometheus", "alertmanager", "grafana"]),
  );
  for (const [name, { image, volumes = [], ports = [] }] of Object.entries(services)) {
    expect(image, name).toMatch(/:v?\d/);
    for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    const here = volumes.map((volume) => volume.split(":", 1)[0] ?? "").filter((path) => path.startsWith("./"));
    for (const path of here.filter((one) => !one.endsWith("/secrets")))
      expect(existsSync(join(root, "deploy", path)), path).toBe(true);
  }
});
