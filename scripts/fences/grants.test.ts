import { expect, it } from "vitest";
import { rightsOf, TABLES } from "@/db/roles/grants";
import { reachableFrom, readProduct } from "@/scripts/fences/roles/reach";
import { needsOf, tablesOf } from "@/scripts/fences/roles/statements";

const program = readProduct();
const tables = tablesOf(program);
const doors = {
  web: (path: string) => path === "workers/web.ts" || path.startsWith("app/"),
  worker: (path: string) => /^workers\/(?!web\.)[\w-]+\.ts$/.test(path),
};

it("decides about every table that the schema declares", () => {
  expect(tables.size).toBeGreaterThan(40);
  expect([...TABLES].sort()).toEqual([...tables].sort());
});

it.each(["web", "worker"] as const)("the %s may do all that some statement of its needs, and nothing more", (group) => {
  const reached = reachableFrom(program, doors[group]);
  expect(reached.size).toBeGreaterThan(500);
  const needs = needsOf(program, reached, tables);
  const listed = (rights: Iterable<string>) => [...rights].sort().join(" ");
  for (const table of tables)
    expect(`${table}: ${listed(rightsOf(group, table))}`).toBe(`${table}: ${listed(needs.get(table) ?? [])}`);
});
