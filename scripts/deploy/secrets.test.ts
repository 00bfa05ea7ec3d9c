import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { podsOf, processesIn } from "@/scripts/deploy/pods";
import { printKeys } from "@/scripts/deploy/printed-keys";
import { render } from "@/scripts/deploy/render";

const printed = printKeys("env", "kubernetes");

it("prints for Kubernetes the very keys that the processes take from there", () => {
  const { kind, metadata, stringData } = JSON.parse(printed.kubernetes);
  expect({ kind, name: metadata.name }).toEqual({ kind: "Secret", name: "keys" });
  const references = podsOf(render("overlays/production"))
    .flatMap(processesIn)
    .flatMap(({ env = [] }) => env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef ?? []));
  const taken = references.filter(({ name }) => name === "keys").map(({ key }) => key);
  expect([...new Set(taken)].sort()).toEqual(Object.keys(stringData).sort());
});

it("prints the same for compose, line by line", () => {
  expect(parseEnv(printed.env)).toEqual(JSON.parse(printed.kubernetes).stringData);
  expect(printed.env).not.toContain("DEMO_PASSWORD");
});
