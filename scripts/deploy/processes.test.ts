import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { IContainer } from "kubernetes-models/v1/Container";
import { expect, it } from "vitest";
import { type Pod, podsOf, processesIn } from "@/scripts/deploy/pods";
import { printKeys } from "@/scripts/deploy/printed-keys";
import { ofKind, render } from "@/scripts/deploy/render";
import { root } from "@/scripts/start/paths.mjs";
import { ENV_KEYS, readEnv } from "@/server/platform/env";
import { LIVE_PATH, READY_PATH } from "@/server/platform/health-paths";

const production = render("overlays/production");
const pods = podsOf(production);
const deployments = pods.filter(({ kind }) => kind === "Deployment");
const settings = ofKind<IConfigMap>(production, "ConfigMap");
const nameOf = ({ kind, name }: Pod) => `${kind} ${name}`;

/** Names and values a container starts with; null for a value that is fetched from a secret. */
function environmentOf({ envFrom = [], env = [] }: IContainer): Readonly<Record<string, string | null>> {
  const open = envFrom.flatMap(({ configMapRef }) =>
    Object.entries(settings.get(configMapRef?.name ?? "")?.data ?? { "no such settings": "" }),
  );
  return Object.fromEntries([...open, ...env.map(({ name, value }) => [name, value ?? null] as const)]);
}

it("the web and every worker have a Deployment, which runs what the build makes of it", () => {
  const workers = readdirSync(join(root, "workers")).flatMap((name) => /^([^.]+)\.ts$/.exec(name)?.[1] ?? []);
  const alone = workers.filter((name) => name !== "all").sort();
  expect(alone.length).toBeGreaterThan(5);
  expect(deployments.map(({ name }) => name).sort()).toEqual(alone);
  for (const pod of deployments)
    expect(
      processesIn(pod).map(({ args }) => args),
      pod.name,
    ).toEqual([[`build/workers/${pod.name}.js`]]);
  const [migration] = pods.filter(({ kind }) => kind === "Job").flatMap(processesIn);
  expect(existsSync(join(root, migration?.args?.[0]?.replace(/^build\/(.*)\.js$/, "$1.ts") ?? "none"))).toBe(true);
});

it("every process is told only what .env.example lists, and can start with it", () => {
  const example = readFileSync(join(root, ".env.example"), "utf8");
  const secrets: Readonly<Record<string, string>> = {
    ...JSON.parse(printKeys("kubernetes").kubernetes).stringData,
    DATABASE_URL: "postgres://web@10.20.0.1/pahlawan",
    DATABASE_DIRECT_URL: "postgres://web@10.20.0.2/pahlawan",
    SMTP_URL: "smtps://mail.example",
  };
  for (const pod of pods)
    for (const container of processesIn(pod)) {
      const told = environmentOf(container);
      expect(Object.keys(told).length, nameOf(pod)).toBeGreaterThan(0);
      for (const name of Object.keys(told)) {
        expect(ENV_KEYS, nameOf(pod)).toContain(name);
        expect(example, nameOf(pod)).toMatch(new RegExp(`^(# )?${name}=`, "m"));
      }
      if (pod.kind === "Job") continue;
      const values = Object.entries(told).map(([name, value]) => [name, value ?? secrets[name] ?? "from a secret"]);
      const env = readEnv(Object.fromEntries(values));
      expect(env, nameOf(pod)).toMatchObject({ HOST: "0.0.0.0", METRICS_HOST: "0.0.0.0", DEMO_MODE: false });
      expect(env.PHOTO_BUCKET_URL && env.REDIS_URL && env.NATS_URL, nameOf(pod)).toBeTruthy();
    }
});

it("gives the keys of the archive's bucket to the sweeper alone, which archives", () => {
  const told = deployments.filter((pod) =>
    processesIn(pod).some((container) => "ARCHIVE_BUCKET_SECRET" in environmentOf(container)),
  );
  expect(told.map(({ name }) => name)).toEqual(["sweeper"]);
  for (const one of told.flatMap(processesIn).map(environmentOf))
    expect(one).toMatchObject({ ARCHIVE_BUCKET_KEY_ID: null, ARCHIVE_BUCKET_URL: expect.stringMatching(/^https:/) });
});

it("asks each process whether it lives where it answers that", () => {
  const answered: Readonly<Record<string, readonly string[]>> = {
    http: [LIVE_PATH, READY_PATH],
    metrics: [LIVE_PATH],
  };
  for (const pod of deployments)
    for (const { ports = [], env = [], ...container } of processesIn(pod)) {
      for (const kind of ["startupProbe", "livenessProbe", "readinessProbe"] as const) {
        const { path = "", port = "" } = container[kind]?.httpGet ?? {};
        expect(answered[port], `${pod.name} ${kind}`).toContain(path);
        if (kind === "livenessProbe") expect(path, pod.name).toBe(LIVE_PATH);
      }
      const told = environmentOf({ ...container, env });
      const opened = Object.fromEntries(ports.map(({ name, containerPort }) => [name, String(containerPort)]));
      expect(opened.metrics, pod.name).toBe(told.METRICS_PORT);
      if (pod.name === "web") expect(opened.http).toBe(told.PORT);
    }
});

it("gives everyone thirty seconds to finish, after those before it have looked elsewhere", () => {
  for (const pod of deployments) {
    expect(pod.spec.terminationGracePeriodSeconds, pod.name).toBe(30);
    for (const { lifecycle } of processesIn(pod)) {
      const pause = lifecycle?.preStop?.sleep?.seconds ?? 0;
      expect(pause, pod.name).toBeGreaterThan(0);
      // The web drains for 25 s at most.
      expect(pause, pod.name).toBeLessThan(30 - 25);
    }
  }
});

it("runs nobody as root, with nothing to write on but what is mounted", () => {
  for (const pod of pods) {
    const { securityContext, containers, initContainers = [], automountServiceAccountToken } = pod.spec;
    expect(securityContext, nameOf(pod)).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    });
    expect(securityContext?.runAsUser, nameOf(pod)).toBeGreaterThan(0);
    expect(automountServiceAccountToken, nameOf(pod)).toBe(false);
    for (const { name, image, resources, securityContext: own } of [...containers, ...initContainers]) {
      const where = `${nameOf(pod)} ${name}`;
      expect(own, where).toMatchObject({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true });
      expect(own?.capabilities, where).toEqual({ drop: ["ALL"] });
      expect(own?.runAsUser ?? 1, where).toBeGreaterThan(0);
      expect(image, where).toMatch(/:v?\d+\.\d+\.\d+/);
      expect(resources?.requests?.cpu && resources.requests.memory && resources.limits?.memory, where).toBeTruthy();
    }
  }
});

it("spreads each Deployment over zones and machines", () => {
  for (const { name, spec } of deployments) {
    const [zones] = spec.topologySpreadConstraints ?? [];
    expect(zones, name).toMatchObject({ topologyKey: "topology.kubernetes.io/zone", maxSkew: 1 });
    const [apart] = spec.affinity?.podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
    expect(apart?.podAffinityTerm, name).toMatchObject({ topologyKey: "kubernetes.io/hostname" });
  }
});
