import { words } from "@/components/api/refusal-words";
import { useLanguage } from "@/components/language/language-provider";
import { attendanceReasonText } from "@/server/attendance/attendance.text";
import { pickupReasonText } from "@/server/handover/handover.text";
import { keyReasonText } from "@/server/identity/identity.key.text";
import { identityText } from "@/server/identity/identity.text";
import type { Text } from "@/server/kernel/text";
import { assignReasonText, offerReasonText } from "@/server/matching/matching.text";
import { menuReasonText } from "@/server/menu/menu.text";
import { notificationReasonText } from "@/server/notification/reason.text";
import { operationsReasonText } from "@/server/operations/operations.text";
import { photoReasonText } from "@/server/photo/photo.text";
import { draftReasonText, seriesReasonText } from "@/server/recurring/recurring.text";
import { statementReasonText } from "@/server/statement/statement.text";
import { claimReasonText, idempotencyReasonText, surplusReasonText } from "@/server/surplus/surplus.text";
import { webhookReasonText } from "@/server/webhook/webhook.text";

const under = (feature: string, table: Readonly<Record<string, Text>>): [string, Text][] =>
  Object.entries(table).map(([name, text]) => [`${feature}.${name}`, text]);

/** Every code the API refuses with, and its sentence. */
const SENTENCES: ReadonlyMap<string, Text> = new Map([
  ...under("surplus", surplusReasonText),
  ...under("menu", menuReasonText),
  ...under("claim", claimReasonText),
  ...under("idempotency", idempotencyReasonText),
  ...under("offer", offerReasonText),
  ...under("assign", assignReasonText),
  ...under("pickup", pickupReasonText),
  ...under("attendance", attendanceReasonText),
  ...under("identity", identityText),
  ...under("key", keyReasonText),
  ...under("webhook", webhookReasonText),
  ...under("photo", photoReasonText),
  ...under("series", seriesReasonText),
  ...under("draft", draftReasonText),
  ...under("operations", operationsReasonText),
  ...under("notification", notificationReasonText),
  ...under("statement", statementReasonText),
  ["access.signInFirst", words.signInFirst],
  ["access.notYourRole", words.notYourRole],
  ["access.noOrganisation", words.noOrganisation],
  ["access.outOfScope", words.outOfScope],
  ["input.malformed", words.malformed],
  ["request.too_many_requests", words.limited],
  ["request.service_unavailable", words.busy],
]);

/** The sentence of a code such as `surplus.taken`; a code without one reads as a fault of ours. */
export const sentenceOf = (code: string): Text => SENTENCES.get(code) ?? words.fault;

/** The stable code an error of the client carries; null where no answer came at all. */
export function refusalCode(error: unknown): string | null {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  if (typeof data !== "object" || data === null || !("wire" in data)) return null;
  const { wire } = data;
  return typeof wire === "object" && wire !== null && "code" in wire ? String(wire.code) : null;
}

/** The facts an error of the client carries beside its code. */
export function refusalDetails(error: unknown): Readonly<Record<string, unknown>> {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : null;
  const wire = typeof data === "object" && data !== null && "wire" in data ? data.wire : null;
  const details = typeof wire === "object" && wire !== null && "details" in wire ? wire.details : null;
  return typeof details === "object" && details !== null ? { ...details } : {};
}

/** The sentence of a code; null, where no answer came at all, reads as a lost connection. */
export const refusalSentence = (code: string | null): Text => (code === null ? words.offline : sentenceOf(code));

/** What to say of an error, in the reader's tongue; null while there is none. */
export function useRefusal(error: unknown): string | null {
  const language = useLanguage();
  if (!error) return null;
  return refusalSentence(refusalCode(error))[language];
}
