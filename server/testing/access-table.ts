import { everyNight, tenKilograms } from "@/db/testing/rescue";
import type { Role } from "@/server/kernel/actor";

/** Things of one kitchen and one NGO that others may try to touch. */
export type World = Readonly<
  Record<
    | "lotId"
    | "menuItemId"
    | "takenLotId"
    | "offeredLotId"
    | "claimId"
    | "offerId"
    | "code"
    | "connectionId"
    | "notificationId"
    | "keyId"
    | "webhookId"
    | "deliveryId"
    | "photoId"
    | "seriesId"
    | "draftId",
    string
  >
>;
export type Theirs = Readonly<{ input: (world: World) => unknown; answer: string }>;
export type Row = Readonly<{
  access: "public" | "signed-in" | readonly Role[];
  /** The role is not enough: an organisation must stand behind it. */
  staff?: true;
  /** Names something of another organisation, and what a stranger of the right role gets for it. */
  theirs?: Theirs;
  /** Why an id may be named by anyone who may call. */
  shared?: string;
}>;

const admin = (shared?: string): Row => ({ access: ["admin"], ...(shared ? { shared } : {}) });
const staff = (role: Role, theirs?: Theirs): Row => ({ access: [role], staff: true, ...(theirs ? { theirs } : {}) });
const anyStaff = (theirs?: Theirs): Row => ({
  access: ["provider", "ngo", "courier", "sponsor"],
  staff: true,
  ...(theirs ? { theirs } : {}),
});
const theirs = (answer: string, input: Theirs["input"]): Theirs => ({ answer, input });
const dish = {
  name: "Dicuri",
  category: "cooked",
  carbonCategory: "mixed",
  storage: "hot",
  halal: "claimed",
  unitName: "boks",
  gramsPerUnit: 350,
  usualUnits: 1,
  drawing: "rice_box",
} as const;
const ofDish = theirs("photo.unknown", ({ photoId }) => ({ ...dish, photoId }));
const ofMenu = theirs("menu.unknown", ({ menuItemId }) => ({ id: menuItemId }));
const ANY_ORGANISATION = "admins decide on every organisation";
const ofDraft = theirs("draft.unknown", ({ draftId }) => ({ id: draftId }));
const ofSeries = theirs("series.unknown", ({ seriesId }) => ({ id: seriesId }));

/** Who may call what. A procedure that is not here fails the test, so that its author says it twice. */
export const ACCESS: Readonly<Record<string, Row>> = {
  "auth.login": { access: "public" },
  "auth.refresh": { access: "public", shared: "the token itself is the right" },
  "auth.logout": { access: "signed-in" },
  "identity.me": { access: "signed-in" },
  "identity.register": { access: "public" },
  "identity.regions": { access: "public" },
  "identity.ngoProfile": staff("ngo"),
  "identity.changeNgoProfile": staff("ngo"),
  "identity.changeToday": staff("ngo"),
  "identity.organisations": admin(),
  "identity.verifyOrganisation": admin(ANY_ORGANISATION),
  "identity.rejectOrganisation": admin(ANY_ORGANISATION),
  "identity.suspendOrganisation": admin(ANY_ORGANISATION),
  "menu.list": staff("provider"),
  "menu.add": staff("provider", ofDish),
  "menu.start": staff("provider"),
  "menu.keepLot": staff(
    "provider",
    theirs("menu.unknown", ({ lotId }) => ({ surplusId: lotId })),
  ),
  "menu.edit": staff(
    "provider",
    theirs("menu.unknown", ({ menuItemId }) => ({ id: menuItemId, version: 1, ...dish })),
  ),
  "menu.hide": staff("provider", ofMenu),
  "menu.show": staff("provider", ofMenu),
  "menu.remove": staff("provider", ofMenu),
  "menu.arrange": staff("provider"),
  "keys.list": anyStaff(),
  "keys.make": anyStaff(),
  "keys.revoke": anyStaff(theirs("key.unknown", ({ keyId }) => ({ id: keyId }))),
  "calendar.mine": anyStaff(),
  "calendar.make": anyStaff(),
  "calendar.revoke": anyStaff(),
  "webhooks.list": anyStaff(),
  "webhooks.make": anyStaff(),
  "webhooks.change": anyStaff(theirs("webhook.unknown", ({ webhookId }) => ({ id: webhookId, name: "Dicuri" }))),
  "webhooks.remove": anyStaff(theirs("webhook.unknown", ({ webhookId }) => ({ id: webhookId }))),
  "webhooks.rotateSecret": anyStaff(theirs("webhook.unknown", ({ webhookId }) => ({ id: webhookId }))),
  "webhooks.test": anyStaff(theirs("webhook.unknown", ({ webhookId }) => ({ id: webhookId }))),
  "webhooks.deliveries": anyStaff(theirs("webhook.unknown", ({ webhookId }) => ({ id: webhookId }))),
  "webhooks.redeliver": anyStaff(theirs("webhook.unknownDelivery", ({ deliveryId }) => ({ id: deliveryId }))),
  "surplus.post": staff(
    "provider",
    theirs("photo.unknown", ({ photoId }) => ({ ...tenKilograms, photoId })),
  ),
  "surplus.mine": staff("provider"),
  "surplus.imbalances": admin(),
  "surplus.nearby": { access: "public" },
  "surplus.byRegion": { access: "public" },
  "nearby.look": { access: "signed-in", shared: "lots are public, a connection of others is not found" },
  "surplus.byId": { access: "public", shared: "lots are public" },
  "surplus.edit": staff(
    "provider",
    theirs("surplus.notYours", ({ lotId }) => ({ id: lotId, version: 1, title: "Dicuri" })),
  ),
  "surplus.withdraw": staff(
    "provider",
    theirs("surplus.notYours", ({ lotId }) => ({ id: lotId, reason: "sold" })),
  ),
  "surplus.undo": staff(
    "provider",
    theirs("surplus.notYours", ({ lotId }) => ({ id: lotId })),
  ),
  "surplus.claim": staff(
    "ngo",
    theirs("surplus.notOpenToAll", ({ offeredLotId }) => ({ id: offeredLotId })),
  ),
  "surplus.wait": staff(
    "ngo",
    theirs("surplus.stillOpen", ({ offeredLotId }) => ({ id: offeredLotId })),
  ),
  "surplus.leaveWaiting": staff(
    "ngo",
    theirs("no refusal", ({ takenLotId }) => ({ id: takenLotId })),
  ),
  "surplus.race": staff(
    "ngo",
    theirs("no refusal", ({ takenLotId }) => ({ id: takenLotId })),
  ),
  "claims.mine": staff("ngo"),
  "claims.incoming": staff("provider"),
  "claims.byId": {
    access: ["ngo", "provider"],
    theirs: theirs("claim.unknown", ({ claimId }) => ({ id: claimId })),
  },
  "claims.cancel": staff(
    "ngo",
    theirs("claim.notYours", ({ claimId }) => ({ id: claimId, reason: "mistake" })),
  ),
  "claims.split": staff(
    "ngo",
    theirs("claim.notYours", ({ claimId }) => ({ id: claimId, keepUnits: 1 })),
  ),
  "offers.mine": staff("ngo"),
  "offers.load": staff("ngo"),
  "offers.accept": staff(
    "ngo",
    theirs("offer.unknown", ({ offerId }) => ({ id: offerId })),
  ),
  "offers.decline": staff(
    "ngo",
    theirs("offer.unknown", ({ offerId }) => ({ id: offerId, reason: "too_far" })),
  ),
  "unplaced.list": admin(),
  "unplaced.candidates": admin("admins see every lot"),
  "unplaced.assign": admin("admins assign every lot"),
  "story.ofLot": admin("admins see every lot"),
  "pickups.contacts": staff("ngo"),
  "pickups.revealContact": staff(
    "ngo",
    theirs("pickup.notHolding", ({ claimId }) => ({ claimId, reason: "other" })),
  ),
  "pickups.preview": staff(
    "provider",
    theirs("pickup.unknown", ({ code }) => ({ code })),
  ),
  "pickups.verify": staff(
    "provider",
    theirs("pickup.unknown", ({ code }) => ({ code, acceptedUnits: 1, rejectedUnits: 0, method: "unknown" })),
  ),
  "attendance.mine": staff("ngo"),
  "attendance.appeal": staff(
    "ngo",
    theirs("attendance.unknown", ({ claimId }) => ({ claimId, text: "Ban pecah di jalan" })),
  ),
  "attendance.reported": staff("provider"),
  "attendance.reportNotCome": staff(
    "provider",
    theirs("attendance.unknown", ({ claimId }) => ({ claimId })),
  ),
  "attendance.list": admin(),
  "attendance.decide": admin("admins decide on every missed pickup"),
  "recurring.mine": staff("provider"),
  "recurring.byId": staff("provider", ofSeries),
  "recurring.make": staff(
    "provider",
    theirs("photo.unknown", ({ photoId }) => ({ ...everyNight, photoId })),
  ),
  "recurring.change": staff(
    "provider",
    theirs("series.unknown", ({ seriesId }) => ({ ...everyNight, id: seriesId, version: 1 })),
  ),
  "recurring.pause": staff("provider", ofSeries),
  "recurring.resume": staff("provider", ofSeries),
  "recurring.remove": staff("provider", ofSeries),
  "drafts.mine": staff("provider"),
  "drafts.edit": staff(
    "provider",
    theirs("draft.unknown", ({ draftId }) => ({ ...everyNight, id: draftId })),
  ),
  "drafts.confirm": staff(
    "provider",
    theirs("draft.unknown", ({ draftId }) => ({ id: draftId, cookedAt: tenKilograms.cookedAt })),
  ),
  "drafts.skip": staff("provider", ofDraft),
  "impact.totals": { access: "public" },
  "impact.trend": { access: "public" },
  "impact.provinces": { access: "public" },
  "statements.week": staff("provider"),
  "statements.months": staff("provider"),
  "statements.document": staff("provider"),
  "statements.received": staff("ngo"),
  "operations.tonight": admin(),
  "operations.heartbeats": admin(),
  "operations.deadLetters": admin(),
  "operations.replay": admin("admins replay every letter"),
  "notifications.list": { access: "signed-in" },
  "notifications.unread": { access: "signed-in" },
  "notifications.shown": { access: "signed-in" },
  "notifications.arrived": { access: "signed-in" },
  "notifications.open": {
    access: "signed-in",
    theirs: theirs("notification.unknown", ({ notificationId }) => ({ id: notificationId })),
  },
  "notifications.readAll": { access: "signed-in" },
  "notifications.settings": { access: "signed-in" },
  "notifications.moveSwitch": { access: "signed-in" },
  "notifications.subscribe": { access: "signed-in" },
  "notifications.unsubscribe": { access: "signed-in" },
  "notifications.keptMail": admin(),
  "notifications.tryOut": { access: "signed-in" },
  "live.changes": { access: "public", shared: "topics follow from who asks" },
  "live.watch": {
    access: "signed-in",
    theirs: theirs("live.unknownConnection", ({ connectionId }) => ({ connectionId })),
  },
};
