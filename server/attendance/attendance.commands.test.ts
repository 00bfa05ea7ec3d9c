import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { countMissedPickup } from "@/server/attendance/attendance.commands";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import type { ClaimId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { expireClaims } from "@/server/surplus/claim-closing.commands";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  kitchen = town.provider;
  panti = await town.ngo(100);
});
afterAll(() => rescue.database.close());

/** Claims food on an evening and does not come. */
async function missOn(evening: Date): Promise<string> {
  const times = { cookedAt: later(evening, -HOUR).toISOString(), pickupUntil: later(evening, HOUR).toISOString() };
  const lot = await rescue.as(kitchen, evening).surplus.post({ ...tenKilograms, ...times });
  const claim = await rescue.as(panti, evening).surplus.claim({ id: lot.id, units: 2 });
  const over = later(evening, 4 * HOUR);
  await rescue.sweep(expireClaims, over);
  await rescue.settle(over);
  return claim.id;
}

it("climbs the ladder, pauses, is explained, and is lifted by an admin", async () => {
  const evenings = [0, 1, 2].map((day) => later(EVENING, day * DAY));
  const missed: string[] = [];
  for (const [index, evening] of evenings.entries()) {
    missed.push(await missOn(evening));
    const own = await rescue.as(panti, later(evening, 5 * HOUR)).attendance.mine();
    expect(own.counting).toBe(index + 1);
    expect(own.items[0]?.step).toBe(["reminder", "warning", "pause"][index]);
    expect(own.nextStep).toBe(["warning", "pause", "review"][index]);
  }
  const next = later(EVENING, 3 * DAY);
  const times = { cookedAt: later(next, -HOUR).toISOString(), pickupUntil: later(next, HOUR).toISOString() };
  const lot = await rescue.as(kitchen, next).surplus.post({ ...tenKilograms, ...times });
  expect(await refusalOf(rescue.as(panti, next).surplus.claim({ id: lot.id, units: 1 }))).toBe("surplus.claimsPaused");
  await rescue.settle(next);
  expect((await rescue.as(panti, next).offers.mine()).items).toHaveLength(0);

  const claimId = missed[2] ?? "";
  await rescue.as(panti, next).attendance.appeal({ claimId, text: "Mobil dapur umum mogok di tol." });
  expect(await refusalOf(rescue.as(panti, next).attendance.appeal({ claimId, text: "Mogok lagi." }))).toBe(
    "attendance.alreadyAppealed",
  );
  const waiting = await rescue.admin(next).attendance.list({ open: true });
  expect(waiting.items[0]).toMatchObject({ claimId, counting: 3, appealText: "Mobil dapur umum mogok di tol." });
  await rescue.admin(next).attendance.decide({ claimId, decision: "waived", note: "Ada bukti bengkel." });
  expect(await rescue.as(panti, next).attendance.mine()).toMatchObject({ counting: 2, pausedUntil: null });
  const { id } = await rescue.as(panti, next).surplus.claim({ id: lot.id, units: 1 });
  await rescue.as(panti, next).claims.cancel({ id, reason: "mistake" });
});

it("counts a lapsed claim once, however often it is told", async () => {
  const quiet = later(EVENING, 60 * DAY);
  const claimId = (await missOn(quiet)) as ClaimId;
  const [row] = await rescue.database
    .sql`select recipient_id, provider_id from missed_pickup where claim_id = ${claimId}`;
  await rescue.database.db.transaction((tx) =>
    countMissedPickup(
      { tx, now: quiet, actor: systemActor("test") },
      { claimId, recipientId: row?.recipient_id, providerId: row?.provider_id },
    ),
  );
  expect((await rescue.as(panti, later(quiet, DAY)).attendance.mine()).counting).toBe(1);
});

it("lets the kitchen ask after whoever has not come, and the recipient see it", async () => {
  const evening = later(EVENING, 100 * DAY);
  const times = { cookedAt: later(evening, -HOUR).toISOString(), pickupUntil: later(evening, HOUR).toISOString() };
  const lot = await rescue.as(kitchen, evening).surplus.post({ ...tenKilograms, ...times });
  const { id: claimId } = await rescue.as(panti, evening).surplus.claim({ id: lot.id, units: 2 });
  expect(await refusalOf(rescue.as(kitchen, evening).attendance.reportNotCome({ claimId }))).toBe(
    "attendance.tooEarly",
  );
  const late = later(evening, 50 * MINUTE);
  await rescue.as(kitchen, late).attendance.reportNotCome({ claimId });
  expect((await rescue.as(panti, late).attendance.mine()).awaited).toMatchObject([{ claimId }]);
  expect((await rescue.as(kitchen, late).attendance.reported()).items).toMatchObject([{ claimId }]);
  await rescue.as(panti, late).claims.cancel({ id: claimId, reason: "no_transport" });
  expect((await rescue.as(panti, late).attendance.mine()).awaited).toHaveLength(0);
});
