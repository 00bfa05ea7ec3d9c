import { z } from "zod";
import type { WebhookType } from "@/server/webhook/webhook.rules";

type Side = "provider" | "recipient";
/** What receivers get of an event: the fields named here and no others, never a person or a code. */
type Told = Readonly<{ summary: string; to: readonly Side[]; data: z.ZodObject }>;

const lot = {
  surplusId: z.uuid().describe("The lot; read it at GET /surplus/{id}."),
  providerId: z.uuid().describe("The kitchen's organisation."),
  version: z.int().describe("Grows with every change of the lot: order events by it, they may overtake each other."),
  unitsLeft: z.int().describe("Whole units still open to be claimed."),
};
const claim = {
  ...lot,
  claimId: z.uuid().describe("The claim; read it at GET /claims/{id}."),
  recipientId: z.uuid().nullable().describe("The receiving organisation; null where a person bought the food."),
  units: z.int().describe("Whole units this is about."),
};
const offer = {
  offerId: z.uuid().describe("The offer; answer it at POST /offers/{id}/accept or /decline."),
  surplusId: lot.surplusId,
  providerId: lot.providerId,
  recipientId: z.uuid().describe("The receiving organisation."),
  units: z.int().describe("Whole units offered."),
};
const both: readonly Side[] = ["provider", "recipient"];
const told = (summary: string, to: readonly Side[], data: z.ZodRawShape): Told => ({
  summary,
  to,
  data: z.object(data),
});

/** Every event a webhook can carry. */
export const WEBHOOK_CATALOGUE: Readonly<Record<WebhookType, Told>> = {
  "surplus.posted": told("A lot of yours was posted.", ["provider"], lot),
  "surplus.edited": told("A lot of yours was changed.", ["provider"], lot),
  "surplus.claimed": told("Units of a lot were claimed.", both, {
    ...claim,
    via: z.string().describe("`direct`, `offer`, `admin` or `purchase`."),
  }),
  "surplus.released": told("Claimed units came free again.", both, {
    ...claim,
    why: z.string().describe("`cancelled`, `took_fewer` or `split`."),
  }),
  "surplus.withdrawn": told("You took back what nobody had claimed.", ["provider"], { ...lot, reason: z.string() }),
  "surplus.expired": told("Units ran past their time.", ["provider"], { ...lot, units: claim.units }),
  "surplus.recalled": told("A lot was recalled for food safety: nothing of it may be handed over.", ["provider"], {
    ...lot,
    units: z.int().describe("Whole units that were still open."),
  }),
  "surplus.unplaced": told("No recipient was found; an admin looks after the lot now.", ["provider"], {
    surplusId: lot.surplusId,
    providerId: lot.providerId,
    reason: z.string().describe("`no_candidate`, `all_asked` or `retries_failed`."),
  }),
  "claim.completed": told("Food was handed over and counted.", both, {
    ...claim,
    acceptedUnits: z.int().describe("Units taken."),
    rejectedUnits: z.int().describe("Units turned down at the door."),
  }),
  "claim.expired": told("Nobody came before the food stopped being safe.", both, claim),
  "claim.recalled": told("A claim ended because its food was recalled: do not fetch or serve it.", both, claim),
  "offer.made": told("A lot was offered to you.", ["recipient"], {
    ...offer,
    deadline: z.iso.datetime().describe("Answer before this moment."),
  }),
  "offer.accepted": told("You accepted an offer.", ["recipient"], offer),
  "offer.declined": told("You declined an offer.", ["recipient"], { ...offer, reason: z.string() }),
  "offer.lapsed": told("An offer ran out unanswered.", ["recipient"], offer),
  "offer.mooted": told("An open offer lost its meaning: nothing of the lot is left.", ["recipient"], offer),
};

const sides = z.object({ providerId: z.uuid().optional(), recipientId: z.uuid().nullish() });

/** What an event tells receivers, and whose organisations it concerns. */
export function tellOf(type: WebhookType, payload: unknown) {
  const { to, data } = WEBHOOK_CATALOGUE[type];
  const whose = sides.parse(payload);
  return { data: data.parse(payload), to: to.flatMap((side) => whose[`${side}Id`] ?? []) };
}
