import { z } from "zod";
import { HOUSE_ROLES } from "@/server/identity/people.reasons";
import { ROLES } from "@/server/kernel/actor";
import { idInput, instant, line } from "@/server/kernel/wire";

const STATES = ["active", "suspended", "erased"] as const;
export type PersonState = (typeof STATES)[number];

export const peopleInput = z.object({
  /** A part of a name, or a whole email address or phone number. */
  search: line(120, 0).default(""),
  role: z.enum(ROLES).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: idInput<"person">().optional(),
});
export type PeopleInput = z.output<typeof peopleInput>;

const personOutput = z.object({
  id: z.string(),
  displayName: z.string(),
  state: z.enum(STATES),
  roles: z.array(z.object({ role: z.enum(ROLES), organisation: z.string().nullable() })),
  createdAt: instant,
});
export const peopleOutput = z.object({ items: z.array(personOutput), nextCursor: z.string().nullable() });
export type PeopleView = z.output<typeof peopleOutput>;

export const personInput = z.object({ id: idInput<"person">() });
export const onePersonOutput = personOutput.extend({
  contact: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
  suspendedAt: instant.nullable(),
  restrictedAt: instant.nullable(),
  /** Whether a second factor is in use. */
  hasFactor: z.boolean(),
  /** Those that still live, newest first. */
  sessions: z.array(z.object({ id: z.string(), createdAt: instant, usedAt: instant })),
});
export type PersonView = z.output<typeof onePersonOutput>;

export const personWithReasonInput = personInput.extend({ reason: line(240, 3) });
export type PersonWithReason = z.output<typeof personWithReasonInput>;
export const adminRoleInput = personWithReasonInput.extend({ isAdmin: z.boolean() });
export const revokeRoleInput = personWithReasonInput.extend({ role: z.enum(HOUSE_ROLES) });
export type RevokeRoleInput = z.output<typeof revokeRoleInput>;
export const personDoneOutput = z.object({ id: z.string() });
