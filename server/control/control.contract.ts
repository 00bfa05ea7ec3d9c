import { z } from "zod";
import { SWITCHES } from "@/server/control/control.reasons";
import { ROLES } from "@/server/kernel/actor";
import { instant, line } from "@/server/kernel/wire";

const moved = { changedAt: instant.nullable() };
const switchOutput = z.object({ name: z.enum(SWITCHES), isOn: z.boolean(), ...moved });
const limitOutput = z.object({
  role: z.enum(ROLES),
  perMinute: z.int(),
  usual: z.int(),
  least: z.int(),
  most: z.int(),
  ...moved,
});
export const controlsOutput = z.object({ switches: z.array(switchOutput), limits: z.array(limitOutput) });
export type ControlsView = z.output<typeof controlsOutput>;

/** Which features anybody finds switched on, by their names. */
export const openNowOutput = z.object({ registration: z.boolean(), waiting_list: z.boolean(), purchases: z.boolean() });

const reason = line(240, 3);
export const switchInput = z.object({ name: z.enum(SWITCHES), isOn: z.boolean(), reason });
export type SwitchInput = z.output<typeof switchInput>;
export const limitInput = z.object({ role: z.enum(ROLES), perMinute: z.int().min(1).max(100_000), reason });
export type LimitInput = z.output<typeof limitInput>;
