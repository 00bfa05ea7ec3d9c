import { Private } from "@/server/kernel/private";
import { googleRoutesGuide } from "@/server/matching/google-routes.gateway";
import { MATCHING_V1, travelBetween } from "@/server/matching/matching.rules";
import { osrmGuide } from "@/server/matching/osrm.gateway";
import { rememberRoads } from "@/server/matching/remember-roads";
import type { AskRoads, RoadGuide } from "@/server/matching/road.contract";
import { Breaker, breakerReasons } from "@/server/platform/breaker";
import { type Clock, systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import type { Env } from "@/server/platform/env";
import { faultText } from "@/server/platform/fault";
import { log } from "@/server/platform/log";
import { singleton } from "@/server/platform/singleton";

/** Road times without a router: DOMAIN.md §4 "Distance". */
export const straightLineGuide: RoadGuide = {
  source: "haversine",
  secondsTo: async (to, from) => from.map((place) => travelBetween(place, to).seconds),
};

function note(source: string, fault: unknown): void {
  if (fault instanceof Error && fault.message === breakerReasons.open().message) return;
  log().warn({ fault: faultText(fault), router: source }, "router did not answer");
}

/**
 * Asks the first guide that answers, each behind a breaker of its own and all within one budget; the straight line answers
 * where none does.
 */
export function roadsBy(guides: readonly RoadGuide[], clock: Clock): AskRoads {
  const { routerWithinMs, routerFaults, routerPauseMs } = MATCHING_V1;
  const options = { mostFaults: routerFaults, pauseMs: routerPauseMs };
  const breakerOf = ({ source: name }: RoadGuide) => new Breaker(clock, { name, ...options });
  const guarded = guides.map((guide) => ({ guide, breaker: breakerOf(guide) }));
  return async (to, from) => {
    const signal = AbortSignal.timeout(routerWithinMs);
    const told = ({ source }: RoadGuide, answer: (number | null)[]) => answer.map((seconds) => ({ seconds, source }));
    for (const { guide, breaker } of guarded) {
      // What another guide used up of the budget is no fault of this one.
      if (signal.aborted) break;
      try {
        return told(guide, await breaker.run(() => guide.secondsTo(to, from, signal)));
      } catch (fault) {
        note(guide.source, fault);
      }
    }
    return told(straightLineGuide, await straightLineGuide.secondsTo(to, from, signal));
  };
}

function guidesOf({ ROUTER_URL, GOOGLE_ROUTES_URL, GOOGLE_ROUTES_KEY }: Env): RoadGuide[] {
  const osrm = ROUTER_URL ? [osrmGuide(ROUTER_URL)] : [];
  const google = GOOGLE_ROUTES_KEY ? [googleRoutesGuide(GOOGLE_ROUTES_URL, new Private(GOOGLE_ROUTES_KEY))] : [];
  return [...osrm, ...google];
}

/** The routers of this process, OSRM before Google; null where none is configured. */
export const roads = (): AskRoads | null =>
  singleton("roads", () => {
    const guides = guidesOf(config());
    return guides.length > 0 ? rememberRoads(roadsBy(guides, systemClock), systemClock) : null;
  });
