import { z } from "zod";
import { REVEAL_REASONS } from "@/server/identity/identity.contract";
import { ADMIN_REVEAL_REASONS } from "@/server/identity/reveal.reasons";
import { instant, line } from "@/server/kernel/wire";

/** Why an admin is shown what is sealed. */
export const whyShown = {
  reason: z.enum(ADMIN_REVEAL_REASONS),
  /** What it is about, in words its owner will read. */
  note: line(240, 10),
};
export const revealToAdminInput = z.object({
  subjectKind: z.enum(["person", "organisation"]),
  subjectId: z.uuid().toLowerCase(),
  ...whyShown,
});
export type RevealToAdminInput = z.output<typeof revealToAdminInput>;
export const revealedOutput = z.object({ email: z.string().nullable(), phone: z.string().nullable() });

export const seenOutput = z.object({
  items: z.array(
    z.object({
      at: instant,
      /** What was shown: one's own contact, that of the organisation one acts for, or a paper of it. */
      of: z.enum(["self", "organisation", "paper"]),
      /** An admin, or an organisation by its name. */
      by: z.object({ kind: z.enum(["admin", "organisation"]), name: z.string().nullable() }),
      reason: z.enum([...ADMIN_REVEAL_REASONS, ...REVEAL_REASONS]),
      note: z.string().nullable(),
    }),
  ),
});
export type SeenView = z.output<typeof seenOutput>;
