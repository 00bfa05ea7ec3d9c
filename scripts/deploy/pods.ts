import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IPodSpec } from "kubernetes-models/v1/PodSpec";
import { type Manifest, ofKind } from "@/scripts/deploy/render";

export type Pod = Readonly<{
  name: string;
  kind: "Deployment" | "StatefulSet" | "Job";
  labels: Readonly<Record<string, string>>;
  spec: IPodSpec;
}>;

/** Every pod that the manifests lead to. */
export function podsOf(manifests: readonly Manifest[]): readonly Pod[] {
  return (["Deployment", "StatefulSet", "Job"] as const).flatMap((kind) =>
    [...ofKind<IDeployment | IStatefulSet | IJob>(manifests, kind)].flatMap(([name, { spec }]) => {
      const { metadata, spec: pod } = spec?.template ?? {};
      return pod ? [{ name, kind, labels: metadata?.labels ?? {}, spec: pod }] : [];
    }),
  );
}

/** The containers of a pod that run our own image. */
export const processesIn = ({ spec }: Pod): readonly IContainer[] =>
  spec.containers.filter(({ image }) => /(^|\/)pahlawan-pangan:/.test(image ?? ""));

/** Whether a pod carries all the labels that a selector asks for. */
export const isChosen = ({ labels }: Pod, wanted: Readonly<Record<string, string>> = {}): boolean =>
  Object.entries(wanted).every(([label, value]) => labels[label] === value);
