import { z } from "zod";
import { organisationsOutput } from "@/server/identity/identity.contract";
import { ROLES } from "@/server/kernel/actor";
import { idInput, instant } from "@/server/kernel/wire";

export const houseInput = z.object({ id: idInput<"organisation">() });
/** An organisation as admins see it: what it says of itself, and who acts for it. */
export const houseOutput = organisationsOutput.shape.items.element.extend({
  verifiedAt: instant.nullable(),
  members: z.array(
    z.object({
      personId: z.string(),
      displayName: z.string(),
      role: z.enum(ROLES),
      since: instant,
      isSuspended: z.boolean(),
    }),
  ),
});
export type HouseView = z.output<typeof houseOutput>;
