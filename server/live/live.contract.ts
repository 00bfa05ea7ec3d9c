import { z } from "zod";
import { reasons } from "@/server/kernel/failure";
import { idInput, placeInput } from "@/server/kernel/wire";

/** The Postgres channel on which the relay tells every web process what was published. */
export const LIVE_CHANNEL = "live";

/** What travels on the channel: who may hear it is said by its topics, so data holds nothing a topic's people may not see. */
export const liveNotification = z.array(
  z.object({
    id: z.string().min(1).max(100),
    type: z.string().min(1).max(100),
    topics: z.array(z.string().max(100)).max(20),
    data: z.record(z.string(), z.unknown()),
  }),
);
export type LiveNotification = z.output<typeof liveNotification>[number];

/** What a browser hears; `ready` opens a stream, `resync` says that some events are lost and lists must be read again. */
export type LiveEvent = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

const MOST_RADIUS_METERS = 25_000;

const area = {
  place: placeInput.optional(),
  radiusMeters: z.number().min(1).max(MOST_RADIUS_METERS).default(5_000),
};
export const changesInput = z.object({
  ...area,
  connectionId: z.uuid().optional(),
  regionId: z.int().min(1101).max(9999).optional(),
  surplusId: idInput<"surplus">().optional(),
  lastEventId: z.string().max(100).nullish(),
});
export type ChangesInput = z.output<typeof changesInput>;
export const watchInput = changesInput.omit({ lastEventId: true }).extend({ connectionId: z.uuid() });
export const watchOutput = z.object({ topics: z.int() });

export const liveReasons = reasons("live", { unknownConnection: "missing" });
