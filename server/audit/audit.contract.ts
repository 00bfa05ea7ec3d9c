import { z } from "zod";
import {
  AUDIT_ACTIONS,
  type AuditAction,
  BREAKS,
  type DetailName,
  SUBJECT_KINDS,
  type SubjectKind,
} from "@/server/audit/audit.reasons";
import { LANGUAGES } from "@/server/kernel/text";
import { idInput, instant, line } from "@/server/kernel/wire";

/** A deed as a command tells it. Ids, codes and numbers only: what names or reaches a person has no place here. */
export type Deed = Readonly<{
  action: AuditAction;
  subjectKind: SubjectKind;
  /** Opaque id, or the name of a thing of ours such as a switch. */
  subjectId: string;
  /** What the admin wrote; addresses and numbers in it are masked before it is kept. */
  reason?: string | null;
  detail?: Readonly<Partial<Record<DetailName, string | number | boolean | null>>>;
}>;

const day = z.iso.date().max(10);
const filters = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  subjectKind: z.enum(SUBJECT_KINDS).optional(),
  subjectId: line(80).optional(),
  actorId: idInput<"person">().optional(),
  /** Calendar days of Jakarta, both included. */
  from: day.optional(),
  until: day.optional(),
});
export type AuditFilters = z.output<typeof filters>;

export const auditListInput = filters.extend({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The lowest row already seen. */
  cursor: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});

const entryOutput = z.object({
  seq: z.int(),
  at: instant,
  actorKind: z.enum(["person", "system"]),
  actorId: z.string(),
  /** Who that is today; null for a job and for who was erased. */
  actorName: z.string().nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
export const auditListOutput = z.object({ items: z.array(entryOutput), nextCursor: z.int().nullable() });
export type AuditListView = z.output<typeof auditListOutput>;

export const verifyOutput = z.object({
  rows: z.int(),
  anchors: z.int(),
  head: z.object({ seq: z.int(), hash: z.string() }).nullable(),
  /** The first row that does not stand, and how; null where the whole chain does. */
  broken: z.object({ seq: z.int(), why: z.enum(BREAKS) }).nullable(),
  checkedAt: instant,
});
export type VerifyView = z.output<typeof verifyOutput>;

export const exportInput = filters.extend({ language: z.enum(LANGUAGES).default("id") });
