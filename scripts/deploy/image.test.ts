import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "@/scripts/start/paths.mjs";
import { ENV_KEYS } from "@/server/platform/env";
import { LIVE_PATH } from "@/server/platform/health-paths";

const text = (path: string) => readFileSync(join(root, path), "utf8");

/** The instructions of the Dockerfile, each on one line, comments gone. */
const instructions = text("deploy/Dockerfile")
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, " ")
  .split("\n")
  .filter(Boolean);
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM ")));
const only = (word: string) =>
  last.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

/** What a build makes before it is copied. */
const BUILT = ["node_modules", ".next", "build"];
/** Next's own, not the product's. */
const NOT_OURS = "NEXT_TELEMETRY_DISABLED";
const isBuildable = (path: string) => existsSync(join(root, path.replace(/^build\/(.*)\.js$/, "$1.ts")));

it("the image runs on the Node that package.json asks for, as nobody, and says whether it lives", () => {
  const [least = ""] = /\d+/.exec(JSON.parse(text("package.json")).engines.node) ?? [];
  for (const line of instructions.filter((one) => /^FROM \S+:/.test(one)))
    expect(line).toMatch(new RegExp(`^FROM node:${least}-bookworm-slim`));
  expect(only("USER")).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)]);
  expect(only("HEALTHCHECK").join()).toContain(LIVE_PATH);
  expect(only("CMD").map((json) => JSON.parse(json))).toEqual([["build/workers/web.js"]]);
  expect(isBuildable("build/workers/web.js")).toBe(true);
  const names = only("ENV").flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names.filter((one) => one !== NOT_OURS)) expect(ENV_KEYS).toContain(name);
});

it("the image takes only what is here or built, and nothing secret goes into its context", () => {
  const copied = only("COPY").map((line) => /^--from=\w+ \/app\/(\S+)/.exec(line)?.[1] ?? line);
  expect(copied).toEqual(expect.arrayContaining([...BUILT, "public", "db/migrations", "next.config.ts"]));
  for (const path of copied.filter((one) => !BUILT.includes(one)))
    expect(existsSync(join(root, path)), path).toBe(true);
  const ignored = text(".dockerignore").split("\n");
  expect(ignored).toEqual(expect.arrayContaining([".git", ".env", ".env.*", ".data", "deploy", ...BUILT]));
  for (const source of ["app", "components", "server", "db", "workers", "public", "scripts"])
    expect(ignored).not.toContain(source);
});

type Service = Readonly<{
  image: string;
  command?: string[];
  profiles?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  environment?: Readonly<Record<string, string>>;
  build?: Readonly<{ context: string; dockerfile: string }>;
}>;

it("compose runs the web and each worker from that one image, after the migration", () => {
  const all: Readonly<Record<string, Service>> = parse(text("deploy/compose.yaml"), { merge: true }).services;
  const ours = Object.entries(all).filter(([, { profiles }]) => profiles?.includes("product"));
  const workers = readdirSync(join(root, "workers")).flatMap((name) => /^([^.]+)\.ts$/.exec(name)?.[1] ?? []);
  expect(ours.map(([name]) => name).sort()).toEqual(["migrate", ...workers.filter((one) => one !== "all")].sort());
  expect(new Set(ours.map(([, { image }]) => image)).size).toBe(1);
  expect(all.migrate?.build).toEqual({ context: "..", dockerfile: "deploy/Dockerfile" });
  for (const [name, service] of ours) {
    expect(service.command, name).toHaveLength(1);
    expect(isBuildable(service.command?.[0] ?? ""), name).toBe(true);
    expect(service, name).toMatchObject({ read_only: true, cap_drop: ["ALL"] });
    for (const setting of Object.keys(service.environment ?? {})) expect(ENV_KEYS, name).toContain(setting);
  }
});
