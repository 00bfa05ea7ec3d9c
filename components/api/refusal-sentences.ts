import { reasonsUnder } from "@/components/api/reasons-under";
import { words } from "@/components/api/refusal-words";
import { accountReasonText } from "@/server/account/account.text";
import { attendanceReasonText } from "@/server/attendance/attendance.text";
import { auditReasonText } from "@/server/audit/audit.text";
import { controlReasonText } from "@/server/control/control.text";
import { disputeReasonText } from "@/server/dispute/dispute.text";
import { documentReasonText } from "@/server/document/document.text";
import { escrowReasonText } from "@/server/escrow/escrow.text";
import { pickupReasonText } from "@/server/handover/handover.text";
import { factorReasonText } from "@/server/identity/factor.text";
import { keyReasonText } from "@/server/identity/identity.key.text";
import { identityText } from "@/server/identity/identity.text";
import { peopleReasonText } from "@/server/identity/people.text";
import { phoneReasonText } from "@/server/identity/phone.text";
import { revealReasonsText } from "@/server/identity/reveal.text";
import type { Text } from "@/server/kernel/text";
import { marketReasonText } from "@/server/market/market.text";
import { assignReasonText, offerReasonText } from "@/server/matching/matching.text";
import { menuReasonText } from "@/server/menu/menu.text";
import { notificationReasonText } from "@/server/notification/reason.text";
import { operationsReasonText } from "@/server/operations/operations.text";
import { photoReasonText } from "@/server/photo/photo.text";
import { privacyReasonText } from "@/server/privacy/privacy.text";
import { receiptReasonText } from "@/server/receipt/receipt.text";
import { draftReasonText, seriesReasonText } from "@/server/recurring/recurring.text";
import { statementReasonText } from "@/server/statement/statement.text";
import { lotsReasonText } from "@/server/surplus/lots.text";
import { claimReasonText, idempotencyReasonText, surplusReasonText } from "@/server/surplus/reason.text";
import { webhookReasonText } from "@/server/webhook/webhook.text";

/** Every code the API refuses with, and its sentence; read only once something is refused. */
const SENTENCES: ReadonlyMap<string, Text> = new Map([
  ...reasonsUnder("surplus", surplusReasonText),
  ...reasonsUnder("market", marketReasonText),
  ...reasonsUnder("menu", menuReasonText),
  ...reasonsUnder("lots", lotsReasonText),
  ...reasonsUnder("claim", claimReasonText),
  ...reasonsUnder("idempotency", idempotencyReasonText),
  ...reasonsUnder("offer", offerReasonText),
  ...reasonsUnder("assign", assignReasonText),
  ...reasonsUnder("pickup", pickupReasonText),
  ...reasonsUnder("dispute", disputeReasonText),
  ...reasonsUnder("document", documentReasonText),
  ...reasonsUnder("attendance", attendanceReasonText),
  ...reasonsUnder("identity", identityText),
  ...reasonsUnder("audit", auditReasonText),
  ...reasonsUnder("privacy", privacyReasonText),
  ...reasonsUnder("people", peopleReasonText),
  ...reasonsUnder("control", controlReasonText),
  ...reasonsUnder("reveal", revealReasonsText),
  ...reasonsUnder("factor", factorReasonText),
  ...reasonsUnder("phone", phoneReasonText),
  ...reasonsUnder("operations", operationsReasonText),
  ...reasonsUnder("notification", notificationReasonText),
  ...reasonsUnder("statement", statementReasonText),
  ...reasonsUnder("key", keyReasonText),
  ...reasonsUnder("webhook", webhookReasonText),
  ...reasonsUnder("photo", photoReasonText),
  ...reasonsUnder("series", seriesReasonText),
  ...reasonsUnder("draft", draftReasonText),
  ...reasonsUnder("receipt", receiptReasonText),
  ...reasonsUnder("account", accountReasonText),
  ...reasonsUnder("escrow", escrowReasonText),
  ["access.signInFirst", words.signInFirst],
  ["access.secondFactorFirst", words.secondFactorFirst],
  ["access.notYourRole", words.notYourRole],
  ["access.noOrganisation", words.noOrganisation],
  ["input.malformed", words.malformed],
  ["request.too_many_requests", words.limited],
  ["request.service_unavailable", words.busy],
]);

/** The sentence of a code such as `surplus.taken`; a code without one reads as a fault of ours. */
export const refusalSentence = (code: string): Text => SENTENCES.get(code) ?? words.fault;
