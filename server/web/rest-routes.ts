import type { Rest } from "@/server/trpc/procedures";
import { inputSchemaOf, type JsonSchema } from "@/server/web/json-schema";
import type { DoorProcedure } from "@/server/web/procedures";

export type RestRoute = Readonly<{
  rest: Rest;
  procedure: DoorProcedure;
  segments: readonly string[];
  inputSchema: JsonSchema;
}>;

export type RestMatch =
  | { kind: "found"; route: RestRoute; params: Readonly<Record<string, string>> }
  | { kind: "wrongMethod"; allow: readonly string[] }
  | { kind: "unknown" };

/** The name inside `{id}`, or null for a literal segment. */
export const paramOf = (segment: string): string | null => /^\{(\w+)\}$/.exec(segment)?.[1] ?? null;
const segmentsOf = (path: string) => path.split("/").slice(1);

/** The REST rows of the procedures, literal paths before those with parameters. @throws Error where two rows clash */
export function restRoutes(procedures: ReadonlyMap<string, DoorProcedure>): readonly RestRoute[] {
  const routes = [...procedures.values()].flatMap((procedure) => {
    const { rest } = procedure.meta;
    return rest
      ? [{ rest, procedure, segments: segmentsOf(rest.path), inputSchema: inputSchemaOf(procedure.inputs) }]
      : [];
  });
  const seen = new Set<string>();
  for (const { rest } of routes) {
    const key = `${rest.method} ${rest.path.replace(/\{\w+\}/g, "{}")}`;
    if (seen.has(key)) throw new Error(`two procedures answer ${key}`);
    seen.add(key);
  }
  const holes = ({ segments }: RestRoute) => segments.filter((segment) => paramOf(segment) !== null).length;
  return routes.sort((one, other) => holes(one) - holes(other));
}

const answers = (route: RestRoute, segments: readonly string[]) =>
  route.segments.length === segments.length &&
  route.segments.every((segment, index) => segment === segments[index] || (paramOf(segment) && segments[index] !== ""));

function paramsOf(route: RestRoute, segments: readonly string[]): Record<string, string> {
  const named = route.segments.map((segment, index) => [paramOf(segment), segments[index] ?? ""] as const);
  return Object.fromEntries(named.filter(([name]) => name !== null));
}

/** @param path below /api/v1, decoded segment by segment */
export function matchRoute(routes: readonly RestRoute[], method: string, segments: readonly string[]): RestMatch {
  const candidates = routes.filter((route) => answers(route, segments));
  const route = candidates.find(({ rest }) => rest.method === method);
  if (route) return { kind: "found", route, params: paramsOf(route, segments) };
  if (candidates.length === 0) return { kind: "unknown" };
  return { kind: "wrongMethod", allow: candidates.map(({ rest }) => rest.method) };
}
