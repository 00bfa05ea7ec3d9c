import { everyNight, tenKilograms } from "@/db/testing/rescue";
import { DESK } from "@/server/testing/access-desk";
import { admin, anyStaff, type Row, staff, theirs } from "@/server/testing/access-row";
import { DISPUTE_ACCESS } from "@/server/testing/dispute-access";
import { MARKET_ACCESS } from "@/server/testing/market-access";
import { NOTIFICATION_ACCESS } from "@/server/testing/notification-access";

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
const OWN_FACTOR = "the code is compared with the caller's own secret";
const ANY_ORGANISATION = "admins decide on every organisation";

const ofDraft = theirs("draft.unknown", ({ draftId }) => ({ id: draftId }));
const ofSeries = theirs("series.unknown", ({ seriesId }) => ({ id: seriesId }));

/** Who may call what. A procedure that is not here fails the test, so that its author says it twice. */
export const ACCESS: Readonly<Record<string, Row>> = {
  "auth.login": { access: "public" },
  "auth.refresh": { access: "public", shared: "the token itself is the right" },
  "auth.logout": { access: "signed-in" },
  "codes.ask": { access: "public" },
  "codes.signIn": { access: "public", shared: "the code itself is the right" },
  "codes.reset": { access: "public", shared: "the code itself is the right" },
  "devices.list": { access: "signed-in" },
  "devices.signOut": {
    access: "signed-in",
    theirs: theirs("identity.unknownDevice", ({ sessionId }) => ({ id: sessionId })),
  },
  "devices.signOutOthers": { access: "signed-in" },
  "payments.mine": { access: "signed-in" },
  "payments.byClaim": { access: "signed-in", theirs: theirs("escrow.unknown", ({ claimId }) => ({ claimId })) },
  "receipts.document": {
    access: "signed-in",
    theirs: theirs("receipt.unknown", ({ claimId }) => ({ claimId, format: "pdf" })),
  },
  "receipts.salesMonths": staff("provider"),
  "receipts.sales": staff("provider"),
  "money.overview": admin(),
  "money.differences": admin("admins see every comparison"),
  "money.reconcile": admin(),
  "sandbox.payment": { access: "public", shared: "the address of a payment is the right to pay it" },
  "sandbox.press": { access: "public", shared: "the address of a payment is the right to pay it" },
  "phone.ask": { access: "signed-in" },
  "phone.confirm": { access: "signed-in", shared: "the code itself is the right" },
  "factor.mine": { access: "signed-in" },
  "factor.start": { access: "one-factor" },
  "factor.confirm": { access: "one-factor", shared: OWN_FACTOR },
  "factor.give": { access: "one-factor", shared: OWN_FACTOR },
  "factor.stop": { access: "signed-in", shared: OWN_FACTOR },
  "factor.renewRecovery": { access: "signed-in", shared: OWN_FACTOR },
  "identity.me": { access: "signed-in" },
  "identity.register": { access: "public", shared: "the code itself is the right" },
  "joining.ask": { access: "public" },
  "joining.join": { access: "public", shared: "the code itself is the right" },
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
  ...MARKET_ACCESS,
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
  ...DISPUTE_ACCESS,
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
  "tokens.mine": staff("provider"),
  "operations.tonight": admin(),
  "operations.overview": admin(),
  "operations.heartbeats": admin(),
  "operations.deadLetters": admin(),
  "operations.replay": admin("admins replay every letter"),
  ...DESK,
  ...NOTIFICATION_ACCESS,
  "live.changes": { access: "public", shared: "topics follow from who asks" },
  "live.watch": {
    access: "signed-in",
    theirs: theirs("live.unknownConnection", ({ connectionId }) => ({ connectionId })),
  },
};
