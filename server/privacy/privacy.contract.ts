import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { PersonId, PrivacyRequestId, RegionId } from "@/server/kernel/id";
import { LANGUAGES } from "@/server/kernel/text";
import { idInput, instant, line } from "@/server/kernel/wire";
import { ANSWERS, FIELDS, PURPOSES, REQUEST_KINDS, REQUEST_STATES } from "@/server/privacy/privacy.reasons";

const requestOutput = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(REQUEST_STATES),
  field: z.enum(FIELDS).nullable(),
  askedAt: instant,
  dueAt: instant,
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
  /** A file that can be fetched now. */
  hasFile: z.boolean(),
});
export type RequestView = z.output<typeof requestOutput>;
export type RequestRecord = z.input<typeof requestOutput>;

export const centreOutput = z.object({
  displayName: z.string(),
  contact: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
  memberSince: instant,
  restrictedAt: instant.nullable(),
  consents: z.array(
    z.object({
      purpose: z.enum(PURPOSES),
      isGiven: z.boolean(),
      /** Of the words that were agreed to, and of those that hold now. */
      version: z.int(),
      currentVersion: z.int(),
      at: instant,
    }),
  ),
  requests: z.array(requestOutput),
  /** The code of what stands against erasing this account now; null where nothing does. */
  whyCannotErase: z.string().nullable(),
});
export type CentreView = z.output<typeof centreOutput>;

export const consentInput = z.object({ purpose: z.enum(PURPOSES), isGiven: z.boolean() });
export const requestIdInput = z.object({ id: idInput<"privacy-request">() });
export const downloadInput = requestIdInput.extend({ language: z.enum(LANGUAGES).default("id") });
const FITS = { name: line(80, 2), email: z.email().max(254), phone: line(24, 8) } as const;
export const correctInput = z
  .object({ field: z.enum(FIELDS), value: line(254, 2) })
  .refine(({ field, value }) => FITS[field].safeParse(value).success, { path: ["value"], error: "does not fit" });
export type CorrectInput = z.output<typeof correctInput>;
export const questionInput = z.object({ text: line(1_000, 10) });
export const restrictInput = z.object({ isOn: z.boolean() });
/** Erasing cannot be undone: it takes more than a press. */
export const eraseInput = z.object({ understood: z.literal(true) });
export const doneOutput = z.object({ id: z.string(), state: z.enum(REQUEST_STATES) });

export const queueInput = z.object({ open: z.boolean().default(true) });
export const queueOutput = z.object({
  items: z.array(
    requestOutput.omit({ hasFile: true }).extend({
      personId: z.string(),
      personName: z.string(),
      /** A question in full, a contact masked; null for what needs no words. */
      text: z.string().nullable(),
    }),
  ),
  open: z.int(),
  late: z.int(),
});
export type QueueView = z.output<typeof queueOutput>;
export const answerInput = requestIdInput.extend({ decision: z.enum(ANSWERS), answer: line(500, 3) });
export type AnswerInput = z.output<typeof answerInput>;

const about = z.object({
  requestId: z.uuid().transform((id) => id as PrivacyRequestId),
  personId: z.uuid().transform((id) => id as PersonId),
  kind: z.enum(REQUEST_KINDS),
  regionId: z.int().transform((code) => code as RegionId),
});
/** Someone asks something of their data that an admin has to answer. */
export const privacyRequested = event("privacy.requested", about);
export const privacyAnswered = event("privacy.answered", about.extend({ decision: z.enum(ANSWERS) }));
