import { expect, it } from "vitest";
import { type Manifest, render } from "@/scripts/deploy/render";
import { unknownFields, whyRefused } from "@/scripts/deploy/schemas";

const production = render("overlays/production");

it("is what the schemas of Kubernetes and its operators say", async () => {
  expect(production.length).toBeGreaterThan(40);
  const refused = await Promise.all(production.map(whyRefused));
  expect(refused.filter(Boolean)).toEqual([]);
  expect(unknownFields(production)).toEqual([]);
});

it("sees a misspelt field, a wrong value and a missing one", async () => {
  const [deployment] = production.filter(({ kind }) => kind === "Deployment");
  const planted = (from: RegExp, to: string) => JSON.parse(JSON.stringify(deployment).replace(from, to)) as Manifest;
  expect(unknownFields([planted(/"readinessProbe"/, '"readynessProbe"')])).toEqual([
    expect.stringContaining("readynessProbe"),
  ]);
  expect(await whyRefused(planted(/"containerPort":\d+/, '"containerPort":"many"'))).toContain("must be integer");
  expect(await whyRefused(planted(/"selector":/, '"selectors":'))).toContain("selector");
});

it("names each thing once, in one namespace, and brings no secret along", () => {
  const names = production.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { kind, metadata } of production.filter(({ kind }) => kind !== "Namespace"))
    expect(metadata.namespace, `${kind} ${metadata.name}`).toBe("pahlawan-pangan");
  expect(production.map(({ kind }) => kind)).not.toContain("Secret");
  expect(JSON.stringify(production)).not.toMatch(/PRIVATE KEY-----|:\/\/[^"/@]+:[^"/@]+@/);
});
