import { type Cell, parentOf } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import type { LotCells } from "@/server/nearby/lot-cells";
import type { MapFeature } from "@/server/nearby/nearby.contract";
import { COARSEST, FINEST, groupOf, NOTHING } from "@/server/nearby/nearby.rules";

/** The topic of changes in a cell: of its lots one by one, or of its groups of one level. */
export const topicOf = (cell: Cell, level: number | null): string =>
  level === null ? `map:${cell}` : `map:${cell}/${level}`;

/** The cells around a fine cell, by level. */
const around = (cell: Cell): ReadonlyMap<number, Cell> =>
  new Map(
    Array.from({ length: FINEST - COARSEST + 1 }, (_, index) => [COARSEST + index, parentOf(cell, COARSEST + index)]),
  );

/**
 * What changed, as JSON without its brackets, by the topics somebody hears.
 * @param changed lots with the fine cell each lies or lay in
 */
export function changesByTopic(
  changed: ReadonlyMap<SurplusId, Cell>,
  lots: LotCells,
  hears: (topic: string) => boolean,
): ReadonlyMap<string, string> {
  const said = new Map<string, Map<string, string>>();
  const say = (topic: string, id: string, text: () => string) => {
    const known = said.get(topic) ?? new Map<string, string>();
    if (!known.has(id)) said.set(topic, known.set(id, text()));
  };
  const groups = new Map<Cell, string>();
  const groupText = (cell: Cell, level: number) => {
    const [group = groupOf(cell, level, NOTHING)] = lots.groupsIn([cell], level);
    const text = groups.get(cell) ?? json(group);
    groups.set(cell, text);
    return text;
  };
  for (const [id, cell] of changed) {
    const cells = around(cell);
    for (const [from, coarse] of cells) {
      const topic = topicOf(coarse, null);
      if (hears(topic)) say(topic, id, () => json(lots.get(id) ?? { id, units: 0 }));
      for (const [level, group] of cells) {
        if (level < from || !hears(topicOf(coarse, level))) continue;
        say(topicOf(coarse, level), group, () => groupText(group, level));
      }
    }
  }
  return new Map([...said].map(([topic, texts]) => [topic, [...texts.values()].join(",")]));
}

const json = (feature: MapFeature | Pick<MapFeature & { units: number }, "id" | "units">) => JSON.stringify(feature);
