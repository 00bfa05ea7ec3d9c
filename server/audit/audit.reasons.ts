import { reasons } from "@/server/kernel/failure";

/** What can be written into the log: a feature that lets admins do something names it here, and its words in audit.text.ts. */
export const AUDIT_ACTIONS = [
  "organisation.verified",
  "organisation.rejected",
  "organisation.suspended",
  "role.granted",
  "role.revoked",
  "person.suspended",
  "person.restored",
  "session.ended",
  "factor.added",
  "factor.removed",
  "factor.recovery_used",
  "factor.recovery_renewed",
  "factor.lifted",
  "attendance.decided",
  "letter.replayed",
  "surplus.assigned",
  "contact.revealed",
  "privacy.answered",
  "document.opened",
  "document.accepted",
  "document.refused",
  "dispute.ruled",
  "dispute.approved",
  "dispute.returned",
  "switch.moved",
  "limit.set",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What a deed was done to. */
export const SUBJECT_KINDS = [
  "person",
  "organisation",
  "surplus",
  "claim",
  "letter",
  "request",
  "dispute",
  "document",
  "switch",
  "limit",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a deed can tell of itself beside its reason. */
export type DetailName =
  | "before"
  | "claimId"
  | "consumer"
  | "decision"
  | "isOn"
  | "kind"
  | "organisationId"
  | "perMinute"
  | "personId"
  | "reason"
  | "recoveryCodesLeft"
  | "recipientId"
  | "refundRupiah"
  | "role"
  | "round"
  | "ruling"
  | "sessions"
  | "suspended"
  | "unfitUnits"
  | "units"
  | "verdict"
  | "waits"
  | "warned";

/** How a row can stand against the chain. */
export const BREAKS = ["missing", "unlinked", "altered", "rewritten", "cut"] as const;
export type Break = (typeof BREAKS)[number];

export const auditReasons = reasons("audit", { badSpan: "invalid" });
