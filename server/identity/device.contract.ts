import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { PersonId } from "@/server/kernel/id";
import { idInput, instant } from "@/server/kernel/wire";

export const DEVICE_KINDS = ["phone", "tablet", "computer", "program"] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const devicesOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(DEVICE_KINDS),
      /** "Chrome", and on what, "Android"; null where the device did not say. */
      browser: z.string().nullable(),
      system: z.string().nullable(),
      signedInAt: instant,
      /** A device in use tells of itself every quarter of an hour. */
      lastSeenAt: instant,
      isThis: z.boolean(),
    }),
  ),
});
export type DevicesView = z.output<typeof devicesOutput>;
export const deviceInput = z.object({ id: idInput<"session">() });
export const devicesSignedOutOutput = z.object({ signedOut: z.int() });

/** Someone signed in with a device they had not used before. */
export const deviceJoined = event(
  "identity.device_joined",
  z.object({
    personId: z.uuid().transform((id) => id as PersonId),
    /** As its owner would recognise it, such as `Chrome, Android`. */
    device: z.string(),
  }),
);
