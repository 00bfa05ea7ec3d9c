import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { type MemberActor, type PersonActor, systemActor } from "@/server/kernel/actor";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import { checkPhotosOf } from "@/server/photo/photo.commands";
import { bearer, jpeg, openPhotoDoor, refusal } from "@/server/web/testing/photo-door";

let photoDoor: Awaited<ReturnType<typeof openPhotoDoor>>;
beforeAll(async () => {
  photoDoor = await openPhotoDoor();
});
afterAll(() => photoDoor.close());

describe("a buyer's photo of what is wrong", () => {
  async function buyer() {
    const who = citizen();
    photoDoor.people.set(who.personId, who);
    await signInAll(photoDoor.rescue.database.db, [who]);
    return who;
  }
  async function bought(provider: MemberActor, who: PersonActor) {
    const lot = await photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, priceRupiah: 10_000 });
    const wish = { surplusId: lot.id, units: 1, expectedPriceRupiah: 10_000 };
    const outcome = await photoDoor.rescue.as(who).market.buy(wish);
    if (outcome.outcome !== "bought") throw new Error("it was not bought");
    return outcome.purchase.claimId;
  }
  const complain = (who: PersonActor, claimId: string, photoIds: string[]) =>
    photoDoor.rescue
      .as(who)
      .disputes.open({ claimId, reason: "food_gone", text: "Rak kuenya sudah kosong.", photoIds });

  it("is theirs alone until they report, then for both sides and the judge", async () => {
    const { provider, carer } = await photoDoor.kitchen();
    const [who, stranger] = [await buyer(), await buyer()];
    const judge: PersonActor = { ...citizen(), roles: ["admin"] };
    photoDoor.people.set(judge.personId, judge);
    const photo = await photoDoor.uploaded(who);
    expect((await photoDoor.see(photo.id, bearer(who))).headers.get("cache-control")).toMatch(/^private/);
    for (const other of [stranger, carer, provider, judge])
      expect(await refusal(await photoDoor.see(photo.id, bearer(other)))).toBe("404 photo.unknown");
    const claimId = await bought(provider, who);
    await expect(complain(stranger, claimId, [photo.id])).rejects.toThrow("dispute.unknown");
    const { id } = await complain(who, claimId, [photo.id]);
    expect((await photoDoor.rescue.as(provider).disputes.file({ id })).evidence.statements[0]?.photos).toEqual([photo]);
    for (const other of [who, provider, judge]) expect((await photoDoor.see(photo.id, bearer(other))).status).toBe(200);
    for (const other of [stranger, carer])
      expect(await refusal(await photoDoor.see(photo.id, bearer(other)))).toBe("404 photo.unknown");
    expect(await refusal(await photoDoor.see(photo.id))).toBe("404 photo.unknown");
  });

  it("is nobody else's to show, and no more than twelve wait at once", async () => {
    const { provider } = await photoDoor.kitchen();
    const [who, other] = [await buyer(), await buyer()];
    const bytes = await jpeg();
    const [mine, theirs] = [await photoDoor.uploaded(who, bytes), await photoDoor.uploaded(other, bytes)];
    expect(mine.id).not.toBe(theirs.id);
    expect((await photoDoor.uploaded(who, bytes)).id).toBe(mine.id);
    const claimId = await bought(provider, who);
    await expect(complain(who, claimId, [theirs.id])).rejects.toThrow("photo.unknown");
    await expect(photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId: mine.id })).rejects.toThrow(
      "photo.unknown",
    );
    const { sql } = photoDoor.rescue.database;
    await sql`insert into photo (id, uploaded_by, content_hash, width, height, uploaded_at, check_at)
      select gen_random_uuid(), ${who.personId}, n::text, 4, 3, ${EVENING.toISOString()}, ${later(EVENING, DAY).toISOString()}
      from generate_series(1, 11) n`;
    expect(await refusal(await photoDoor.send(who, await jpeg()))).toBe("429 photo.tooMany");
  });

  it("stays as long as its dispute does, and goes with its person where nobody reported by it", async () => {
    const { provider } = await photoDoor.kitchen();
    const who = await buyer();
    const [told, untold] = [await photoDoor.uploaded(who), await photoDoor.uploaded(who)];
    await complain(who, await bought(provider, who), [told.id]);
    const at = later(EVENING, MINUTE);
    await photoDoor.rescue.database.db.transaction((tx) =>
      checkPhotosOf({ tx, now: at, actor: systemActor("test") }, { personId: who.personId }),
    );
    await photoDoor.sweep(later(at, MINUTE));
    expect((await photoDoor.see(told.id, bearer(provider))).status).toBe(200);
    expect(await refusal(await photoDoor.see(untold.id, bearer(who)))).toBe("404 photo.unknown");
    await photoDoor.sweep(later(at, 3 * DAY));
    expect((await photoDoor.see(told.id, bearer(provider))).status).toBe(200);
  });
});
