import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IScaledObject } from "@kubernetes-models/keda/keda.sh/v1alpha1/ScaledObject";
import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { expect, it } from "vitest";
import { isChosen, podsOf } from "@/scripts/deploy/pods";
import { ofKind, render } from "@/scripts/deploy/render";
import { root } from "@/scripts/start/paths.mjs";
import { readQuery } from "@/server/testing/told-queries";

const production = render("overlays/production");
const pods = podsOf(production);
const scaled = ofKind<IScaledObject>(production, "ScaledObject");
const deployments = ofKind<IDeployment>(production, "Deployment");
const budgets = ofKind<IPodDisruptionBudget>(production, "PodDisruptionBudget");

const triggersOf = (name: string, type: string) =>
  scaled.get(name)?.spec.triggers.filter((trigger) => trigger.type === type) ?? [];

/** The names under which our sources declare what they tell. */
function declaredMetrics(): readonly string[] {
  const files = ["server", "workers"].flatMap((home) =>
    readdirSync(join(root, home), { recursive: true, encoding: "utf8" }).map((name) => join(root, home, name)),
  );
  const sources = files.filter((path) => /(?<!\.test)\.ts$/.test(path)).map((path) => readFileSync(path, "utf8"));
  const declaration = /\b(?:gauge|counter|histogram)\(\s*\{\s*name: "(\w+)"/g;
  return sources.flatMap((text) => [...text.matchAll(declaration)].map(([, name = ""]) => name));
}

it("the matcher has 10 to 500 processes by its saturation and its CPU", () => {
  expect(scaled.get("matcher")?.spec).toMatchObject({ minReplicaCount: 10, maxReplicaCount: 500 });
  const [saturation] = triggersOf("matcher", "prometheus");
  expect(saturation?.metadata).toMatchObject({ query: expect.stringContaining("matching_engine_saturation_ratio") });
  expect(saturation?.metadata.threshold).toBe("0.7");
  expect(triggersOf("matcher", "cpu")).toHaveLength(1);
  expect(triggersOf("web", "cpu")).toHaveLength(1);
});

it("scales by metrics that exist, and by shares of a CPU that was asked for", () => {
  const declared = declaredMetrics();
  expect(declared.length).toBeGreaterThan(15);
  const queries = [...scaled.keys()].flatMap((name) =>
    triggersOf(name, "prometheus").map(({ metadata }) => ({ from: name, text: metadata.query ?? "" })),
  );
  expect(queries.length).toBeGreaterThan(1);
  for (const query of queries)
    for (const metric of readQuery(query).metrics) expect(declared, query.from).toContain(metric);
  for (const [name, { spec }] of scaled) {
    const deployment = deployments.get(spec.scaleTargetRef.name);
    expect(deployment, name).toBeDefined();
    // Two who decide how many would fight.
    expect(deployment?.spec?.replicas, name).toBeUndefined();
    expect(deployment?.spec?.template.spec?.containers[0]?.resources?.requests?.cpu, name).toBeDefined();
  }
});

it("has more of them ready before 22.00 in each of the country's zones", () => {
  const minutes = (schedule = "") => {
    const [minute, hour] = schedule.split(" ").map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  };
  for (const name of ["matcher", "web", "reactor"]) {
    const times = triggersOf(name, "cron").map(({ metadata }) => metadata);
    expect(
      times.map(({ timezone }) => timezone),
      name,
    ).toEqual(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]);
    const { minReplicaCount = 0, maxReplicaCount = 0 } = scaled.get(name)?.spec ?? {};
    for (const { start, end, desiredReplicas } of times) {
      expect(minutes(start), name).toBeLessThanOrEqual(22 * 60 - 10);
      expect(minutes(end), name).toBeGreaterThanOrEqual(22 * 60 + 30);
      expect(Number(desiredReplicas), name).toBeGreaterThan(minReplicaCount);
      expect(Number(desiredReplicas), name).toBeLessThanOrEqual(maxReplicaCount);
    }
  }
});

it("keeps four fifths of each process through a drain, and lets every drain go on", () => {
  for (const [name, deployment] of deployments) {
    const least = scaled.get(name)?.spec.minReplicaCount ?? deployment.spec?.replicas ?? 1;
    const { minAvailable, maxUnavailable, selector } = budgets.get(name)?.spec ?? {};
    const chosen = pods.filter((pod) => isChosen(pod, selector?.matchLabels));
    expect(
      chosen.map((pod) => pod.name),
      name,
    ).toEqual([name]);
    expect([minAvailable, maxUnavailable], name).toContainEqual(minAvailable ? "80%" : "20%");
    // Kubernetes rounds both up.
    const mayGo = minAvailable ? least - Math.ceil(least * 0.8) : Math.ceil(least * 0.2);
    expect(mayGo, name).toBeGreaterThan(0);
    expect(mayGo, name).toBeLessThan(least);
  }
});
