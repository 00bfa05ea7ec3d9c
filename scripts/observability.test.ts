import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { SECOND } from "@/server/kernel/time";
import { UNDO_V1 } from "@/server/surplus/surplus.rules";
import { root } from "./start/paths.mjs";

const UNDO_MS = UNDO_V1.shown + UNDO_V1.margin;

const read = (path: string) => parse(readFileSync(join(root, "deploy", path), "utf8"), { merge: true });

type Panel = {
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string; legendFormat?: string }[];
  fieldConfig?: { defaults: { unit?: string; noValue?: string; thresholds?: { steps: { value: number | null }[] } } };
};
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

it("the collector keeps all errors, all that took over half a second beside a posting's rest, and a tenth of the others", () => {
  const { processors, service, receivers, exporters } = read("observability/collector.yaml");
  expect(processors.tail_sampling.policies).toMatchObject([
    { type: "status_code", status_code: { status_codes: ["ERROR"] } },
    { type: "latency", latency: { threshold_ms: 500, upper_threshold_ms: UNDO_MS } },
    { type: "latency", latency: { threshold_ms: UNDO_MS + 2 * SECOND } },
    { type: "probabilistic", probabilistic: { sampling_percentage: 10 } },
  ]);
  const { traces } = service.pipelines;
  for (const name of traces.processors) expect(processors).toHaveProperty([name]);
  for (const name of traces.receivers) expect(receivers).toHaveProperty([name]);
  for (const name of traces.exporters) expect(exporters).toHaveProperty([name]);
  expect(traces.processors).toContain("tail_sampling");
});

const panels: Panel[] = JSON.parse(
  readFileSync(join(root, "deploy/observability/grafana/dashboards/pahlawan-pangan.json"), "utf8"),
).panels;
const queriesOf = ({ targets = [] }: Panel) => targets;
const keptBy = (expr: string) =>
  [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = ""]) => names.split(/,\s*/));

it("no two panels lie on each other or bear one name, each has a unit, and its thresholds rise", () => {
  const taken = new Map<string, string>();
  for (const { type, title, gridPos, fieldConfig } of panels) {
    const { x, y, w, h } = gridPos;
    expect(x + w, title).toBeLessThanOrEqual(24);
    for (let column = x; column < x + w; column += 1)
      for (let row = y; row < y + h; row += 1) {
        expect(taken.get(`${column} ${row}`), title).toBeUndefined();
        taken.set(`${column} ${row}`, title);
      }
    if (type !== "row") expect(fieldConfig?.defaults.unit, title).toBeTruthy();
    const steps = (fieldConfig?.defaults.thresholds?.steps ?? []).map(({ value }) => value ?? Number.NEGATIVE_INFINITY);
    expect(steps, title).toEqual([...new Set(steps)].sort((one, other) => one - other));
  }
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
});

it("a panel tells lines apart by what its query keeps, draws no line for each of a thousand processes, and says what no line means", () => {
  for (const panel of panels)
    for (const { expr, legendFormat = "" } of queriesOf(panel)) {
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
        expect(keptBy(expr), panel.title).toContain(label);
      if (keptBy(expr).includes("instance")) expect(expr, panel.title).toMatch(/^topk\(10, /);
      if (/> 0\)?$/.test(expr)) expect(panel.fieldConfig?.defaults.noValue, panel.title).toBeTruthy();
    }
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
