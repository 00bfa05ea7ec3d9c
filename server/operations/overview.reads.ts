import type { OverviewRecord } from "@/server/operations/overview.contract";
import { type OverviewDays, overviewSpans, rescueRate } from "@/server/operations/overview.rules";
import { listFlows, type RegionFlow } from "@/server/operations/overview.view";
import { listSlots, sumTonight } from "@/server/operations/tonight.view";
import type { Reader } from "@/server/platform/database";

const flowOf = (flow: RegionFlow | undefined) => ({
  posts: flow?.posts ?? 0,
  claims: flow?.claims ?? 0,
  rescueRate: rescueRate(flow?.unitsAccepted ?? 0, flow?.unitsDecided ?? 0),
  medianSeconds: flow?.medianSeconds ?? null,
});
const wholeOf = (flows: readonly RegionFlow[]) => flowOf(flows.find(({ regionId }) => regionId === null));

/** How the product does over a day, a week or thirty days: in numbers, over time and by region. */
export async function readOverview(reader: Reader, days: OverviewDays, at: Date): Promise<OverviewRecord> {
  const spans = overviewSpans(days, at);
  const [now, before, { matches }, happened] = await Promise.all([
    listFlows(reader, spans.now),
    listFlows(reader, spans.before),
    sumTonight(reader, spans.now),
    listSlots(reader, spans.drawn, spans.slotMs),
  ]);
  const found = new Map(happened.map((row) => [row.slot, row]));
  const slots = spans.slots.map((start, index) => {
    const { posts = 0, claims = 0 } = found.get(index) ?? {};
    return { at: start, posts, claims };
  });
  const regions = now.flatMap((flow) =>
    flow.regionId === null ? [] : [{ regionId: flow.regionId, place: flow.place, ...flowOf(flow) }],
  );
  return { days, matches, now: wholeOf(now), before: wholeOf(before), slots, regions };
}
