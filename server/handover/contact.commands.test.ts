import { afterAll, beforeAll, expect, it } from "vitest";
import { makeProvider, member } from "@/db/testing/cast";
import { type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { sealContact } from "@/server/identity/identity.contacts";
import type { MemberActor } from "@/server/kernel/actor";
import { Private } from "@/server/kernel/private";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  const { phoneCipher } = sealContact({ phone: new Private("+6281234561234"), email: null });
  const row = { regionId: town.regionId, place: town.place, contactPhoneCipher: phoneCipher };
  kitchen = member("provider", await makeProvider(rescue.database.db, row));
  panti = await town.ngo(100);
});
afterAll(() => rescue.database.close());

it("masks the kitchen's contact, shows it to the holder of a live claim, and writes down why", async () => {
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  const { id: claimId } = await rescue.as(panti).surplus.claim({ id: lot.id, units: 2 });
  const caller = rescue.as(panti);
  const [masked] = (await caller.pickups.contacts()).items;
  expect(masked).toEqual({ claimId, masked: { phone: "0812****1234", email: null }, shown: null });
  const shown = await caller.pickups.revealContact({ claimId, reason: "running_late" });
  expect(shown.phone).toBe("+6281234561234");
  expect((await caller.pickups.contacts()).items[0]?.shown).toEqual(shown);
  const rows = await rescue.database.sql`select reason, by_person_id, of_organisation_id from contact_reveal`;
  expect(rows).toMatchObject([
    { reason: "running_late", by_person_id: panti.personId, of_organisation_id: kitchen.organisationId },
  ]);
});

it("shows nothing once the claim is over", async () => {
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  const { id: claimId } = await rescue.as(panti).surplus.claim({ id: lot.id, units: 2 });
  await rescue.as(panti).claims.cancel({ id: claimId, reason: "mistake" });
  const asked = rescue.as(panti).pickups.revealContact({ claimId, reason: "other" });
  expect(await refusalOf(asked)).toBe("pickup.notHolding");
});
