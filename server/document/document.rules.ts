import {
  type DocumentKind,
  type DocumentState,
  documentReasons,
  type Standing,
} from "@/server/document/document.reasons";
import type { OrganisationKind } from "@/server/identity/identity.contract";
import type { Failure } from "@/server/kernel/failure";
import { addDays, MINUTE, startOfDay, type Zone } from "@/server/kernel/time";

/**
 * Which papers an organisation must show and when it is told that one ends, version 1 (issue "the judge", Admin; why these:
 * docs/decisions, "Papers lapse without stopping an evening").
 */
export const DOCUMENTS_V1 = {
  version: 1,
  required: {
    provider: ["nib", "hygiene"],
    ngo: ["deed", "social_registration"],
    courier: ["responsible_id"],
    sponsor: ["nib"],
  },
  /** Days before the last on which the organisation is told; it is told once more on the day after the last. */
  warnDaysBefore: [30, 7],
  endingWithinDays: 30,
  /** How long what an admin opened stays open to them. */
  openForMs: 10 * MINUTE,
} as const satisfies { required: Record<OrganisationKind, readonly DocumentKind[]> } & Record<string, unknown>;

/** The papers an organisation of a kind must have, in the order they are asked for. */
export const requiredOf = (kind: OrganisationKind): readonly DocumentKind[] => DOCUMENTS_V1.required[kind];

type Paper = Readonly<{ kind: DocumentKind; state: DocumentState; expiresOn: string | null }>;

/** How a paper stands on a calendar day of its place; it holds through its last day. */
export function standingOf({ state, expiresOn }: Omit<Paper, "kind">, today: string): Standing {
  if (state !== "accepted") return state;
  if (expiresOn === null) return "valid";
  if (expiresOn < today) return "expired";
  return expiresOn <= addDays(today, DOCUMENTS_V1.endingWithinDays) ? "ending" : "valid";
}

/** Which mandatory papers an organisation lacks on a day: `missing` where none was ever accepted, `expired` where its last day is over. */
export function gapsOf(
  kind: OrganisationKind,
  papers: readonly Paper[],
  today: string,
): { missing: DocumentKind[]; expired: DocumentKind[] } {
  const held = (one: DocumentKind) => papers.find((paper) => paper.kind === one && paper.state === "accepted");
  const required = requiredOf(kind);
  return {
    missing: required.filter((one) => !held(one)),
    expired: required.filter((one) => {
      const paper = held(one);
      return paper !== undefined && standingOf(paper, today) === "expired";
    }),
  };
}

/** The next moment, strictly later than another, at which an organisation hears that a paper ends; null when it has heard all. */
export function nextWarningAt(expiresOn: string | null, zone: Zone, after: Date): Date | null {
  if (expiresOn === null) return null;
  const days = [...DOCUMENTS_V1.warnDaysBefore.map((before) => addDays(expiresOn, -before)), addDays(expiresOn, 1)];
  return days.map((day) => startOfDay(day, zone)).find((at) => at > after) ?? null;
}

type Dates = Readonly<{ issuedOn: string; expiresOn: string | null }>;

/** Why a paper with these dates cannot be handed in or accepted on a day, or null. */
export function whyDatesRefused({ issuedOn, expiresOn }: Dates, today: string): Failure | null {
  if (issuedOn > today) return documentReasons.notYetIssued();
  if (expiresOn === null) return null;
  if (expiresOn <= issuedOn) return documentReasons.endsBeforeItBegins();
  return expiresOn < today ? documentReasons.alreadyExpired() : null;
}

type Review = Readonly<{ state: DocumentState; isOwn: boolean; accepted: boolean; note: string | null }>;

/** Why an admin may not decide so on a paper, or null: nobody reviews their own organisation's, and a refusal says why. */
export function whyCannotReview({ state, isOwn, accepted, note }: Review): Failure | null {
  if (isOwn) return documentReasons.ownOrganisation();
  if (state !== "waiting") return documentReasons.notWaiting({ state });
  return accepted || note ? null : documentReasons.reasonMissing();
}

/** A number as lists show it: its last four signs, or none of a shorter one. */
export const maskNumber = (number: string): string => (number.length > 6 ? `****${number.slice(-4)}` : "****");
