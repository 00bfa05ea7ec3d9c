import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parser } from "@prometheus-io/lezer-promql";
import { parse } from "yaml";

const HOME = fileURLToPath(new URL("../../deploy/observability/", import.meta.url));

export type Query = Readonly<{ from: string; text: string }>;
type Rule = { record?: string; alert?: string; expr: string };
type Panel = { title: string; targets?: { expr: string }[] };

const rulesOf = (file: string) =>
  (parse(readFileSync(join(HOME, "prometheus", file), "utf8")) as { groups: { rules: Rule[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  );
const rules = () => [...rulesOf("recording.yaml"), ...rulesOf("alerts.yaml")];

/** The names our own rules record under. */
export const recordedNames = (): readonly string[] => rules().flatMap(({ record }) => record ?? []);

/** Every query of the rules. */
export const ruleQueries = (): readonly Query[] =>
  rules().map(({ record, alert, expr }) => ({ from: record ?? alert ?? "", text: expr }));

/** Every query of the dashboards. */
export function dashboardQueries(): readonly Query[] {
  const folder = join(HOME, "grafana", "dashboards");
  const boards = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return boards
    .flatMap(({ panels }: { panels: Panel[] }) => panels)
    .flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ from: title, text: expr })));
}

/** What a query reads: its metrics by name, and the metrics each `sum` adds up. @throws Error where it is no PromQL */
export function readQuery({ from, text }: Query): Readonly<{ metrics: readonly string[]; summed: readonly string[] }> {
  const metrics: string[] = [];
  const summed: string[] = [];
  const aggregations: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, type, node }) => {
      if (type.isError) throw new Error(`${from}: not a query: ${text}`);
      if (name === "AggregateExpr") aggregations.push(text.slice(node.from).split(/\W/, 1)[0] ?? "");
      if (name !== "VectorSelector") return;
      const metric = text.slice(node.from, node.to).split(/[^\w:]/, 1)[0] ?? "";
      metrics.push(metric);
      if (aggregations.at(-1) === "sum") summed.push(metric);
    },
    leave: ({ name }) => {
      if (name === "AggregateExpr") aggregations.pop();
    },
  });
  return { metrics, summed };
}
