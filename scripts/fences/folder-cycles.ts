import { dirname } from "node:path";
import type { ICruiseResult } from "dependency-cruiser";

const OURS = /^(app|components|server|db|workers)\//;

/** Which folder needs which, files directly in them counted and tests left out. */
function folderGraph({ modules }: ICruiseResult): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    if (!OURS.test(source) || /\.test\.tsx?$|\/testing\//.test(source)) continue;
    const needed = graph.get(dirname(source)) ?? new Set();
    for (const { resolved } of dependencies)
      if (OURS.test(resolved) && dirname(resolved) !== dirname(source)) needed.add(dirname(resolved));
    graph.set(dirname(source), needed);
  }
  return graph;
}

function pathBack(graph: Map<string, Set<string>>, start: string): string[] | null {
  const queue: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const next of graph.get(path.at(-1) ?? "") ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return null;
}

/** The shortest way from each folder back to itself, once per circle. */
export function folderCycles(result: ICruiseResult): string[] {
  const graph = folderGraph(result);
  const circles = [...graph.keys()].flatMap((folder) => {
    const path = pathBack(graph, folder);
    return path && folder === [...path].sort()[0] ? [path.join(" → ")] : [];
  });
  return circles;
}
