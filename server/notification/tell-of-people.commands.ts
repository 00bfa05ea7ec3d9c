import {
  type OrganisationId,
  type PersonId,
  type ReconciliationId,
  type RegionId,
  regionOf,
  type WebhookId,
} from "@/server/kernel/id";
import { isFailing } from "@/server/notification/house.view";
import { CHANNELS } from "@/server/notification/notification.reasons";
import type { Facts } from "@/server/notification/notification.text";
import { findOrganisationTold, listAdmins, listPeopleOf } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import type { EventFacts, Reaction } from "@/server/outbox/reaction";
import type { Work } from "@/server/platform/work";

const FACTOR_TYPES = {
  on: "factor_on",
  off: "factor_off",
  lifted: "factor_lifted",
  recovery_used: "recovery_used",
  recovery_renewed: "recovery_renewed",
} as const;
type OrganisationEvent = Readonly<{ organisationId: OrganisationId; regionId: RegionId }>;
const MOST_LETTERS = 160;

/** An organisation waits to be verified: every admin hears of it. */
export const tellRegistered: Reaction<OrganisationEvent> = async (work, { organisationId, regionId }) => {
  const told = await findOrganisationTold(work.tx, organisationId);
  if (told?.verification !== "pending") return;
  await tell(work, {
    ...{ type: "verification_waiting", occasion: organisationId, subject: `organisation:${organisationId}` },
    ...{ people: await listAdmins(work.tx), href: "/admin/organisasi", regionId, zone: told.zone },
    facts: { organisation: told.name },
  });
};

type WebhookEvent = Readonly<{ webhookId: WebhookId; organisationId: OrganisationId; name: string }>;

/** A webhook of an organisation failed too long and was switched off; one that is on again by now is not told. */
export const tellDisabled: Reaction<WebhookEvent> = async (
  work,
  { webhookId, organisationId, name }: WebhookEvent,
  { id }: EventFacts,
) => {
  const told = await findOrganisationTold(work.tx, organisationId);
  if (!told || !(await isFailing(work.tx, webhookId))) return;
  const settings = told.kind === "ngo" ? "/jemput/pengaturan" : "/dapur/pengaturan";
  await tell(work, {
    ...{ type: "webhook_disabled", occasion: id, subject: `webhook:${webhookId}`, zone: told.zone },
    ...{ people: await listPeopleOf(work.tx, [organisationId]), href: `${settings}/webhook/${webhookId}` },
    ...{ regionId: regionOf(id), facts: { webhook: name } },
  });
};

type OfAccount = "password_changed" | "device_joined" | (typeof FACTOR_TYPES)[keyof typeof FACTOR_TYPES];
type Account = Readonly<{ type: OfAccount; personId: PersonId; facts?: Facts }>;

/** Something happened to an account itself: its person hears of it wherever they can be reached, whatever the switches say. */
const tellOfAccount = (work: Work, { type, personId, facts = {} }: Account, id: EventFacts["id"]): Promise<number> =>
  tell(work, {
    ...{ type, occasion: id, subject: null, people: [personId], facts },
    ...{ href: "/akun", regionId: regionOf(id), zone: "Asia/Jakarta" as const },
    only: CHANNELS,
  });

/** Someone's password was set anew. */
export const tellPasswordChanged: Reaction<{ personId: PersonId }> = (work, { personId }, { id }: EventFacts) =>
  tellOfAccount(work, { type: "password_changed", personId }, id);

type FactorChange = Readonly<{
  personId: PersonId;
  change: keyof typeof FACTOR_TYPES;
  recoveryCodesLeft?: number | undefined;
}>;

/** A second factor was switched on or off, or lifted by an admin, or its recovery codes were used or renewed. */
export const tellFactorChanged: Reaction<FactorChange> = (work, change, { id }: EventFacts) => {
  const facts = { left: String(change.recoveryCodesLeft ?? "–") };
  return tellOfAccount(work, { type: FACTOR_TYPES[change.change], personId: change.personId, facts }, id);
};

/** An account was opened from a device its person had not used before. */
export const tellDeviceJoined: Reaction<Readonly<{ personId: PersonId; device: string }>> = (
  work,
  { personId, device },
  { id }: EventFacts,
) => tellOfAccount(work, { type: "device_joined", personId, facts: { device } }, id);

type Difference = Readonly<{ reconciliationId: ReconciliationId; differences: number }>;

/** Books, payment provider and claims did not agree: every admin hears of it. */
export const tellDifference: Reaction<Difference> = async (work, { reconciliationId, differences }) =>
  tell(work, {
    ...{ type: "money_differs", occasion: reconciliationId, subject: null, zone: "Asia/Jakarta" },
    ...{ people: await listAdmins(work.tx), href: "/admin/uang", regionId: regionOf(reconciliationId) },
    facts: { count: String(differences) },
  });

const tellDecided =
  (type: "organisation_verified" | "organisation_rejected" | "organisation_suspended"): Reaction<OrganisationEvent> =>
  async (work, { organisationId, regionId }, { id }: EventFacts) => {
    const told = await findOrganisationTold(work.tx, organisationId);
    if (!told) return;
    await tell(work, {
      ...{ type, occasion: id, subject: null, href: "/", regionId, zone: told.zone },
      people: await listPeopleOf(work.tx, [organisationId]),
      facts: { organisation: told.name, reason: (told.verificationNote ?? "").slice(0, MOST_LETTERS) },
    });
  };

export const tellVerified = tellDecided("organisation_verified");
export const tellRejected = tellDecided("organisation_rejected");
export const tellSuspended = tellDecided("organisation_suspended");
