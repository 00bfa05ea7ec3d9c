import type { IAuthorizationPolicy } from "@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy";
import type { IPeerAuthentication } from "@kubernetes-models/istio/security.istio.io/v1/PeerAuthentication";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INamespace } from "kubernetes-models/v1/Namespace";
import { expect, it } from "vitest";
import { isChosen, podsOf } from "@/scripts/deploy/pods";
import { chooses, mayReach } from "@/scripts/deploy/reach";
import { ofKind, render } from "@/scripts/deploy/render";

const HOME = "pahlawan-pangan";
const ENGINES = ["redis", "nats"];

const production = render("overlays/production");
const pods = podsOf(production);
const networks = ofKind<INetworkPolicy>(production, "NetworkPolicy");
const reasons = ofKind<IAuthorizationPolicy>(production, "AuthorizationPolicy");
const accounts = ofKind(production, "ServiceAccount");
const identityOf = (account = "") => `cluster.local/ns/${HOME}/sa/${account}`;
const processes = pods.filter(({ kind }) => kind === "Deployment");

it("speaks nothing in the clear between any two pods", () => {
  const strict = [...ofKind<IPeerAuthentication>(production, "PeerAuthentication").values()];
  expect(strict.map(({ spec }) => spec)).toEqual([{ mtls: { mode: "STRICT" } }]);
  expect(ofKind<INamespace>(production, "Namespace").get(HOME)?.metadata?.labels).toMatchObject({
    "istio.io/dataplane-mode": "ambient",
    "pod-security.kubernetes.io/enforce": "restricted",
  });
});

it("denies every connection that no policy allows, and no policy stands idle", () => {
  expect(networks.get("deny")?.spec).toEqual({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
  for (const [name, { spec }] of networks) {
    expect(pods.filter((pod) => chooses(spec?.podSelector, pod)).length, name).toBeGreaterThan(0);
    for (const [way, rules] of Object.entries({ Ingress: spec?.ingress, Egress: spec?.egress }))
      if (rules) expect(spec?.policyTypes, name).toContain(way);
  }
});

it("lets processes reach the engines, engines their own kind, and nobody anybody else", () => {
  const kinds = new Set(processes.map(({ name }) => name));
  for (const from of pods)
    for (const to of pods) {
      const wanted = ENGINES.includes(to.name) && (kinds.has(from.name) || from.name === to.name);
      expect(mayReach(networks.values(), from, to), `${from.name} to ${to.name}`).toBe(wanted);
    }
});

it("lets nothing but what calls the world out to it, and that never into a private network", () => {
  const outside = [...networks].filter(([, { spec }]) =>
    spec?.egress?.some(({ to }) => to?.some(({ ipBlock }) => ipBlock?.cidr === "0.0.0.0/0")),
  );
  expect(outside.map(([name]) => name).sort()).toEqual(["mail", "outside"]);
  for (const [name, { spec }] of outside) {
    const blocks = spec?.egress?.flatMap(({ to = [] }) => to.flatMap(({ ipBlock }) => ipBlock ?? [])) ?? [];
    for (const { except } of blocks)
      expect(except, name).toEqual(
        expect.arrayContaining(["10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"]),
      );
    for (const stranger of ["outbox-relay", "migrate", ...ENGINES])
      expect(
        pods.filter((pod) => pod.name === stranger && chooses(spec?.podSelector, pod)),
        name,
      ).toEqual([]);
  }
});

it("every identity that has a reason is somebody's, and every port in a reason is open", () => {
  const users = new Set(pods.map(({ spec }) => identityOf(spec.serviceAccountName)));
  expect([...accounts.keys()].map(identityOf).sort()).toEqual([...users].sort());
  expect(reasons.size).toBeGreaterThan(3);
  for (const [name, { spec }] of reasons) {
    expect(spec?.action, name).toBe("ALLOW");
    const chosen = pods.filter((pod) => isChosen(pod, spec?.selector?.matchLabels));
    const open = new Set(
      chosen.flatMap((pod) =>
        pod.spec.containers.flatMap(({ ports = [] }) => ports.map((one) => `${one.containerPort}`)),
      ),
    );
    for (const { from = [], to = [] } of spec?.rules ?? []) {
      for (const { source } of from) {
        expect(source?.principals ?? source?.namespaces, name).not.toHaveLength(0);
        for (const principal of source?.principals ?? []) expect(users, name).toContain(principal);
      }
      expect(to.length, name).toBeGreaterThan(0);
      for (const port of to.flatMap(({ operation }) => operation?.ports ?? [])) expect(open, name).toContain(port);
    }
  }
});

it("every process may speak to each engine, not only reach it", () => {
  for (const engine of ENGINES) {
    const callers = reasons.get(engine)?.spec?.rules?.[0]?.from?.flatMap(({ source }) => source?.principals ?? []);
    expect(callers?.toSorted(), engine).toEqual(processes.map(({ name }) => identityOf(name)).sort());
  }
});
