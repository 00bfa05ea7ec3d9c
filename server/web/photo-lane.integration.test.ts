import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, tenKilograms } from "@/db/testing/rescue";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { openScheduled } from "@/server/surplus/surplus.commands";
import { jpeg, openPhotoDoor, picture, refusal } from "@/server/web/testing/photo-door";

let photoDoor: Awaited<ReturnType<typeof openPhotoDoor>>;
beforeAll(async () => {
  photoDoor = await openPhotoDoor();
});
afterAll(() => photoDoor.close());

describe("a photo taken in", () => {
  it("comes back smaller, upright, and without place or camera", async () => {
    const { provider } = await photoDoor.kitchen();
    const withPlace = await picture()
      .jpeg({ quality: 60 })
      .withExif({ IFD0: { Make: "Ponsel Rahasia" }, IFD3: { GPSLatitude: "6/1 11/1 0/1", GPSLatitudeRef: "S" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(withPlace).metadata()).orientation).toBe(6);
    const photo = await photoDoor.uploaded(provider, withPlace);
    expect(photo).toMatchObject({ width: 960, height: 1_280 });
    const answer = await photoDoor.see(photo.id, { authorization: `Bearer ${provider.personId}` });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(120_000);
    expect(bytes.toString("latin1")).not.toMatch(/Ponsel Rahasia|GPS|Exif|EXIF/);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 960, height: 1_280 });
    const small = await photoDoor.see(`${photo.id}/small`, { authorization: `Bearer ${provider.personId}` });
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 240, height: 320 });
  });

  it("is one photo however often the same is sent", async () => {
    const { provider } = await photoDoor.kitchen();
    const bytes = await jpeg();
    const [one, two] = await Promise.all([photoDoor.uploaded(provider, bytes), photoDoor.uploaded(provider, bytes)]);
    expect(two.id).toBe(one.id);
  });

  it("is refused when it is no photo, broken, too big, or from someone who is no side of a claim", async () => {
    const { provider, carer } = await photoDoor.kitchen();
    const good = await jpeg();
    expect(await refusal(await photoDoor.send(provider, Buffer.from("<svg onload=alert(1)>")))).toBe(
      "422 photo.notAPhoto",
    );
    const png = await picture().png().toBuffer();
    expect(await refusal(await photoDoor.send(provider, png))).toBe("422 photo.notAPhoto");
    expect(await refusal(await photoDoor.send(provider, good.subarray(0, 700)))).toBe("422 photo.unreadable");
    const heavy = Buffer.concat([good, Buffer.alloc(120_001)]);
    expect(await refusal(await photoDoor.send(provider, heavy))).toBe("413 request.payload_too_large");
    const courier: MemberActor = { ...carer, personId: plainId(), roles: ["courier"] };
    photoDoor.people.set(courier.personId, courier);
    expect(await refusal(await photoDoor.send(courier, good))).toBe("403 access.notYourRole");
    expect(await refusal(await photoDoor.send({ personId: "nobody" as never }, good))).toBe("401 access.signInFirst");
  });

  it("says when it could not be kept, and can be sent again", async () => {
    const { provider } = await photoDoor.kitchen();
    const bytes = await jpeg();
    photoDoor.breakDisk(true);
    expect(await refusal(await photoDoor.send(provider, bytes))).toBe("503 photo.storageDown");
    photoDoor.breakDisk(false);
    const photo = await photoDoor.uploaded(provider, bytes);
    expect((await photoDoor.see(photo.id, { authorization: `Bearer ${provider.personId}` })).status).toBe(200);
  });
});

describe("whoever may see the lot", () => {
  it("may see its photo; before that only the kitchen", async () => {
    const { provider, carer } = await photoDoor.kitchen();
    const photo = await photoDoor.uploaded(provider);
    expect(await refusal(await photoDoor.see(photo.id))).toBe("404 photo.unknown");
    expect(await refusal(await photoDoor.see(photo.id, { authorization: `Bearer ${carer.personId}` }))).toBe(
      "404 photo.unknown",
    );
    const own = await photoDoor.see(photo.id, { authorization: `Bearer ${provider.personId}` });
    expect(own.headers.get("cache-control")).toMatch(/^private, max-age=31536000, immutable$/);
    const lot = await photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    expect(lot.photo).toEqual(photo);
    expect((await photoDoor.rescue.as(carer).surplus.byId({ id: lot.id })).photo).toEqual(photo);
    const open = await photoDoor.see(photo.id);
    expect(open.status).toBe(200);
    expect(Object.fromEntries(open.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    const etag = open.headers.get("etag") ?? "";
    expect((await photoDoor.see(photo.id, { "if-none-match": etag })).status).toBe(304);
  });

  it("does not see it while the posting can be undone, nor after it was", async () => {
    const { provider, carer } = await photoDoor.kitchen();
    const [undone, opened] = [await photoDoor.uploaded(provider), await photoDoor.uploaded(provider)];
    const post = (photoId: string) =>
      photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId, undoable: true });
    const [first] = [await post(undone.id), await post(opened.id)];
    const mine = { authorization: `Bearer ${provider.personId}` };
    const theirs = { authorization: `Bearer ${carer.personId}` };
    for (const { id } of [undone, opened])
      for (const who of [{}, theirs]) expect(await refusal(await photoDoor.see(id, who))).toBe("404 photo.unknown");
    expect((await photoDoor.see(undone.id, mine)).headers.get("cache-control")).toMatch(/^private/);
    await photoDoor.rescue.as(provider).surplus.undo({ id: first.id });
    await photoDoor.rescue.database.db.transaction((tx) =>
      openScheduled({ tx, actor: systemActor("test"), now: later(EVENING, MINUTE) }),
    );
    expect(await refusal(await photoDoor.see(undone.id, theirs))).toBe("404 photo.unknown");
    expect((await photoDoor.see(undone.id, mine)).status).toBe(200);
    expect((await photoDoor.see(opened.id)).headers.get("cache-control")).toMatch(/^public/);
  });

  it("cannot be shown another kitchen's photo", async () => {
    const [one, other] = [await photoDoor.kitchen(), await photoDoor.kitchen()];
    const photo = await photoDoor.uploaded(one.provider);
    const posting = photoDoor.rescue.as(other.provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    await expect(posting).rejects.toThrow("photo.unknown");
  });
});

describe("photos nothing shows", () => {
  const isKept = (id: string) =>
    readdirSync(photoDoor.folder).includes(id) && readdirSync(join(photoDoor.folder, id)).length > 0;

  it("are gone after a day, row and bytes, and those on a lot stay", async () => {
    const { provider } = await photoDoor.kitchen();
    const [orphan, shown] = [await photoDoor.uploaded(provider), await photoDoor.uploaded(provider)];
    await photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId: shown.id });
    await photoDoor.sweep(later(EVENING, 23 * HOUR));
    expect([isKept(orphan.id), isKept(shown.id)]).toEqual([true, true]);
    await photoDoor.sweep(later(EVENING, DAY + MINUTE));
    expect([isKept(orphan.id), isKept(shown.id)]).toEqual([false, true]);
    const mine = { authorization: `Bearer ${provider.personId}` };
    expect((await photoDoor.see(orphan.id, mine)).status).toBe(404);
    expect((await photoDoor.see(shown.id)).status).toBe(200);
  });

  it("stay on a menu, follow a lot onto it, and go with its item", async () => {
    const { provider } = await photoDoor.kitchen();
    const other = await photoDoor.kitchen();
    const menu = photoDoor.rescue.as(provider).menu;
    const [first, second] = [await photoDoor.uploaded(provider), await photoDoor.uploaded(provider)];
    const lot = await photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId: first.id });
    const item = await menu.keepLot({ surplusId: lot.id });
    expect(item.photo).toEqual(first);
    const { id, version, isHidden: _, lastPostedAt: __, photo: ___, ...dish } = item;
    const changed = await menu.edit({ ...dish, id, version, photoId: second.id });
    expect([changed.photo, (await menu.list()).items[0]?.photo]).toEqual([second, second]);
    expect((await menu.edit({ ...dish, id, version: changed.version, usualUnits: 7 })).photo).toEqual(second);
    const theirs = photoDoor.rescue.as(other.provider).menu.add({ ...dish, photoId: second.id });
    await expect(theirs).rejects.toThrow("photo.unknown");
    await photoDoor.sweep(later(EVENING, DAY + 3 * MINUTE));
    expect([isKept(first.id), isKept(second.id)]).toEqual([true, true]);
    await menu.remove({ id });
    await photoDoor.sweep(later(EVENING, DAY + 4 * MINUTE));
    expect([isKept(first.id), isKept(second.id)]).toEqual([true, false]);
  });

  it("go a day after they were taken off a lot", async () => {
    const { provider } = await photoDoor.kitchen();
    const photo = await photoDoor.uploaded(provider);
    const lot = await photoDoor.rescue.as(provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    const taken = await photoDoor.rescue.as(provider).surplus.edit({ id: lot.id, version: lot.version, photoId: null });
    expect(taken.photo).toBeNull();
    await photoDoor.sweep(later(EVENING, DAY + 2 * MINUTE));
    expect(isKept(photo.id)).toBe(false);
  });
});
