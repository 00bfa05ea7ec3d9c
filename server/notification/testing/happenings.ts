import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { codeToJoin } from "@/db/testing/register";
import type { Rescue } from "@/db/testing/rescue";
import { mintId, type PrivacyRequestId, type RegionId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { remindOfLonely, remindOfOffers, remindOfPickups } from "@/server/notification/remind.commands";
import { disputeHappenings } from "@/server/notification/testing/dispute-happenings";
import { DOCUMENT_HAPPENINGS } from "@/server/notification/testing/document-happenings";
import { MARKET_HAPPENINGS } from "@/server/notification/testing/market-happenings";
import {
  type Cast,
  type Happening,
  lunch,
  NOON,
  PICKUP_END,
  type Play,
  SAFE_END,
  type Scene,
} from "@/server/notification/testing/scene";
import { record } from "@/server/outbox/record";
import { reconciliationDiffered } from "@/server/reconciliation/reconciliation.contract";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";
import { settleTry } from "@/server/webhook/webhook.delivery.commands";
import { takeDue } from "@/server/webhook/webhook.line.store";

const JAKARTA = 3171 as RegionId;
const ngo = (play: Play): Happening => ({ to: "ngo", play });
const provider = (play: Play): Happening => ({ to: "provider", play });
const admin = (play: Play): Happening => ({ to: "admin", play });

/** A lot that is offered to the NGO at noon. */
const offered = async ({ asKitchen, rescue }: Scene & Cast) => {
  const lot = await asKitchen().surplus.post(lunch);
  await rescue.settle(NOON);
  return lot;
};
/** A lot of which the NGO holds units. */
const held = async ({ asKitchen, asPanti }: Scene & Cast, units?: number) => {
  const lot = await asKitchen().surplus.post(lunch);
  return { lot, claim: await asPanti().surplus.claim({ id: lot.id, units }) };
};
const handedOver =
  (acceptedUnits: number): Play =>
  async (scene) => {
    const { claim } = await held(scene);
    const counted = { acceptedUnits, rejectedUnits: 0, method: "unknown" } as const;
    await scene.asKitchen().pickups.verify({ code: claim.pickupCode ?? "", ...counted });
    return NOON;
  };
const missed: Play = async (scene) => {
  await held(scene);
  await scene.rescue.sweep(expireClaims, SAFE_END);
  return SAFE_END;
};
/** Another NGO took everything, ours waits in line, and the other leaves. */
const cameFree = async ({ asKitchen, asPanti, rescue, town }: Scene & Cast) => {
  const lot = await asKitchen().surplus.post(lunch);
  const other = rescue.as(await town.ngo(900), NOON);
  const claim = await other.surplus.claim({ id: lot.id });
  await asPanti().surplus.wait({ id: lot.id });
  await other.claims.cancel({ id: claim.id, reason: "no_transport" });
  await rescue.settle(NOON);
  return lot;
};
const decided =
  (decision: "verify" | "reject" | "suspend"): Play =>
  async ({ rescue, kitchen, asAdmin }) => {
    const standing = decision === "suspend" ? "verified" : "pending";
    await rescue.database.sql`update organisation set verification = ${standing} where id = ${kitchen}`;
    const { identity } = asAdmin();
    if (decision === "verify") await identity.verifyOrganisation({ id: kitchen });
    else await identity[`${decision}Organisation`]({ id: kitchen, reason: "Alamat tidak ditemukan" });
    return NOON;
  };

/** Food the kitchen is left with at two every afternoon: its draft lies ready at noon. */
export const afternoons = {
  ...{ title: "Nasi kotak ayam", category: "cooked", units: 20, unitName: "boks", gramsPerUnit: 350 },
  ...{ storage: "ambient", halal: "claimed", allergens: [], weekdays: [0, 1, 2, 3, 4, 5, 6] },
  ...{ minuteOfDay: 14 * 60, pickupForMinutes: 60 },
} satisfies Parameters<ReturnType<Rescue["as"]>["recurring"]["make"]>[0];

/** A webhook of the kitchen whose address says that it is gone for good. */
export async function switchedOff({ asKitchen, rescue: { database } }: Pick<Scene & Cast, "asKitchen" | "rescue">) {
  const { webhooks } = asKitchen();
  const made = { name: "Kasir", url: "https://kasir.contoh.id/kabar", events: ["surplus.posted" as const] };
  const { webhook } = await webhooks.make(made);
  await webhooks.test({ id: webhook.id });
  const take = { now: NOON, until: later(NOON, MINUTE), most: 1, mostAtOnce: 1, breakerFailures: 9 };
  const [due] = await takeDue(database.db, take);
  if (!due) throw new Error("nothing is due");
  const gone = { status: 410, durationMs: 4, error: null };
  await database.db.transaction((tx) => settleTry({ tx, now: NOON }, due, gone, 0));
  return webhook;
}

/** What has no switch: one's own samples, and what is told of an account itself. */
type OfFactor = "factor_on" | "factor_off" | "factor_lifted" | "recovery_used" | "recovery_renewed";
type Unswitched = OfFactor | "password_changed" | "device_joined" | "trial";
export type Switched = Exclude<NotificationType, Unswitched>;

/** How each type comes about, by what people do and by time; a type without a happening does not compile. */
export const HAPPENINGS: Readonly<Record<Switched, Happening>> = {
  ...disputeHappenings(held, NOON),
  offer_made: ngo(async (scene) => {
    await offered(scene);
    return NOON;
  }),
  turn_came: ngo(async (scene) => {
    await cameFree(scene);
    return NOON;
  }),
  offer_ending: ngo(async (scene) => {
    await offered(scene);
    const soon = later(NOON, 3.5 * MINUTE);
    await scene.rescue.sweep(remindOfOffers, soon);
    return soon;
  }),
  pickup_ending: ngo(async (scene) => {
    await held(scene);
    const soon = later(PICKUP_END, -30 * MINUTE);
    await scene.rescue.sweep(remindOfPickups, soon);
    return soon;
  }),
  pickup_missed: ngo(missed),
  lot_withdrawn: ngo(async (scene) => {
    const { lot } = await held(scene, 10);
    await scene.asKitchen().surplus.withdraw({ id: lot.id, reason: "sold" });
    return NOON;
  }),
  waiting_ended: ngo(async (scene) => {
    const lot = await cameFree(scene);
    await scene.asKitchen().surplus.withdraw({ id: lot.id, reason: "spoiled" });
    return NOON;
  }),
  handover_done: ngo(handedOver(25)),
  handover_given: provider(handedOver(25)),
  lot_claimed: provider(async (scene) => {
    await held(scene, 10);
    return NOON;
  }),
  claim_cancelled: provider(async (scene) => {
    const { claim } = await held(scene);
    await scene.asPanti().claims.cancel({ id: claim.id, reason: "no_people" });
    return NOON;
  }),
  claim_shrunk: provider(handedOver(20)),
  claim_missed: provider(missed),
  lot_lonely: provider(async ({ rescue, asKitchen, panti }) => {
    await rescue.database.sql`update ngo_profile set categories = '{packaged}' where organisation_id = ${panti}`;
    await asKitchen().surplus.post(lunch);
    await rescue.settle(NOON);
    const soon = later(PICKUP_END, -45 * MINUTE);
    await rescue.sweep(remindOfLonely, soon);
    return soon;
  }),
  lot_unplaced: provider(async ({ rescue, asKitchen, panti }) => {
    await rescue.database.sql`update ngo_profile set categories = '{packaged}' where organisation_id = ${panti}`;
    await asKitchen().surplus.post(lunch);
    return NOON;
  }),
  lot_expired: provider(async (scene) => {
    await scene.asKitchen().surplus.post(lunch);
    await scene.rescue.sweep(expireSurplus, PICKUP_END);
    return PICKUP_END;
  }),
  draft_prepared: provider(async ({ asKitchen }) => {
    await asKitchen().recurring.make(afternoons);
    return NOON;
  }),
  webhook_disabled: provider(async (scene) => {
    await switchedOff(scene);
    return NOON;
  }),
  organisation_verified: provider(decided("verify")),
  organisation_rejected: provider(decided("reject")),
  organisation_suspended: provider(decided("suspend")),
  ...DOCUMENT_HAPPENINGS,
  ...MARKET_HAPPENINGS,
  unplaced_waiting: admin(async ({ rescue, asKitchen, panti }) => {
    await rescue.database.sql`update ngo_profile set categories = '{packaged}' where organisation_id = ${panti}`;
    await asKitchen().surplus.post(lunch);
    return NOON;
  }),
  money_differs: admin(async ({ rescue }) => {
    const reconciliationId = mintId<"reconciliation">(JAKARTA, NOON);
    await rescue.sweep(async (work) => {
      await record(work, JAKARTA, reconciliationDiffered, { reconciliationId, differences: 1, rupiah: 25_000 });
      return 0;
    }, NOON);
    return NOON;
  }),
  privacy_waiting: admin(async ({ asPanti }) => {
    await asPanti().privacy.question({ text: "Berapa lama data kami disimpan?" });
    return NOON;
  }),
  privacy_answered: ngo(async ({ rescue, panti, asAdmin }) => {
    const people = await rescue.database.sql`select person_id from person_role where organisation_id = ${panti}`;
    for (const { person_id } of people) {
      const own = { ...member("ngo", panti), personId: person_id };
      const { id } = await rescue.as(own, NOON).privacy.question({ text: "Siapa saja yang melihat data saya?" });
      await asAdmin().privacy.answer({
        id: id as PrivacyRequestId,
        decision: "done",
        answer: "Lihat pusat data Anda.",
      });
    }
    return NOON;
  }),
  verification_waiting: admin(async ({ rescue }) => {
    const { place, regionId } = await rescue.town();
    const identifier = `yohana${regionId}@contoh.test`;
    const code = await codeToJoin(rescue.database.db, identifier, NOON);
    await rescue.as({ kind: "anonymous" }, NOON).identity.register({
      ...{ displayName: "Yohana", identifier, code, password: "sore di dapur panti" },
      organisation: {
        ...{ kind: "provider", name: "Dapur Baru", place, regionId: 3171, address: "Jl. Merdeka 1" },
        openingHours: [{ weekday: 1, opensAtMinute: 480, closesAtMinute: 1_200 }],
      },
    });
    return NOON;
  }),
};

/** A kitchen and an NGO in a town of their own. */
export async function setScene(rescue: Rescue): Promise<Scene> {
  const town = await rescue.town();
  const { regionId, place } = town;
  const north = { latitude: place.latitude + 600 / 111_195, longitude: place.longitude };
  const kitchen = await makeProvider(rescue.database.db, { regionId, place, name: "Dapur Melati" });
  const panti = await makeNgo(rescue.database.db, { regionId, place: north, name: "Panti Harapan" });
  return { rescue, town, kitchen, panti };
}
