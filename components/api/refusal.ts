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

/** What to say of an error, in the reader's tongue; null while there is none. */
export function useRefusal(error: unknown): string | null {
  const language = useLanguage();
  if (!error) return null;
  const code = refusalCode(error);
  return (code === null ? words.offline : sentenceOf(code))[language];
}
