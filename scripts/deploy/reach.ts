import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import { isChosen, type Pod } from "@/scripts/deploy/pods";

/** Whatever is for a pod of the mesh travels on this port. */
export const MESH_PORT = 15_008;

type Selector = INetworkPolicyPeer["podSelector"];
type Rule = Readonly<{ ports?: readonly Readonly<{ port?: string | number }>[] }>;

/** Whether a selector of a network policy chooses a pod; none chooses nobody, an empty one everybody. */
export function chooses(selector: Selector, pod: Pod): boolean {
  if (!selector) return false;
  const among = (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
    if (operator !== "In") throw new Error(`${operator} is not understood here`);
    return values.includes(pod.labels[key] ?? "");
  });
  return among && isChosen(pod, selector.matchLabels);
}

/** Whether one pod may open a connection to another of the same namespace through the mesh, where all else is denied. */
export function mayReach(policies: Iterable<INetworkPolicy>, from: Pod, to: Pod): boolean {
  const isFor = (peers: readonly INetworkPolicyPeer[] | undefined, { ports }: Rule, pod: Pod) =>
    (ports ?? []).some(({ port }) => port === MESH_PORT) &&
    (peers ?? []).some(({ podSelector, namespaceSelector }) => !namespaceSelector && chooses(podSelector, pod));
  const all = [...policies].flatMap(({ spec }) => spec ?? []);
  const out = all.some(
    ({ podSelector, egress = [] }) => chooses(podSelector, from) && egress.some((rule) => isFor(rule.to, rule, to)),
  );
  const into = all.some(
    ({ podSelector, ingress = [] }) => chooses(podSelector, to) && ingress.some((rule) => isFor(rule.from, rule, from)),
  );
  return out && into;
}
