import { reasons } from "@/server/kernel/failure";

/** The papers an organisation can hand in; a closed list, its words in document.text.ts. */
export const DOCUMENT_KINDS = [
  "nib",
  "hygiene",
  "halal",
  "pirt",
  "bpom",
  "deed",
  "ministry",
  "social_registration",
  "responsible_id",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `replaced` by a newer one of its kind, or let go. */
export const DOCUMENT_STATES = ["waiting", "accepted", "refused", "replaced"] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** How a paper stands on a day. */
export const STANDINGS = ["waiting", "refused", "replaced", "valid", "ending", "expired"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What an admin may list across organisations. */
export const DOCUMENT_LISTS = ["waiting", "ending", "expired"] as const;
export type DocumentList = (typeof DOCUMENT_LISTS)[number];

export const documentReasons = reasons("document", {
  unknown: "missing",
  noHouse: "missing",
  notYetIssued: "invalid",
  alreadyExpired: "invalid",
  endsBeforeItBegins: "invalid",
  notWaiting: "conflict",
  ownOrganisation: "forbidden",
  reasonMissing: "invalid",
});
