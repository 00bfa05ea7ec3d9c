import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { type Actor, ANONYMOUS, type MemberActor, systemActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { forgetPhotos } from "@/server/photo/photo.commands";
import { removeForgotten } from "@/server/photo/photo.gateway";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { runSweep } from "@/server/platform/run-sweep";
import { every } from "@/server/platform/sweep";
import { openScheduled } from "@/server/surplus/surplus.commands";
import { openTestDoor } from "@/server/web/testing/test-door";

const folder = mkdtempSync(join(tmpdir(), "photos-"));
let rescue: Rescue;
let door: Awaited<ReturnType<typeof openTestDoor>>;
let broken = false;
const people = new Map<string, Actor>();

const disk = diskBlobs(folder);
const photos: BlobStore = {
  ...disk,
  put: (key, blob) => (broken ? Promise.reject(new Error("no space left")) : disk.put(key, blob)),
};

beforeAll(async () => {
  rescue = await startRescue();
  door = await openTestDoor({
    db: rescue.database.db,
    clock: () => EVENING,
    photos,
    authenticate: async ({ authorization }) => ({
      actor: people.get(authorization?.slice(7) ?? "") ?? ANONYMOUS,
      setCookies: [],
    }),
  });
});
afterAll(async () => {
  door.close();
  await rescue.database.close();
  rmSync(folder, { recursive: true });
});

let tones = 0;
/** A picture nobody has uploaded before, in the size of a phone's camera. */
const picture = () => {
  // Neighbouring tones come out of the encoder as one.
  tones += 9;
  return sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: { r: tones, g: 90, b: 160 } } });
};
const jpeg = () => picture().jpeg({ quality: 60 }).toBuffer();

async function kitchen() {
  const { provider, ngo } = await rescue.town();
  people.set(provider.personId, provider);
  const carer = await ngo(500);
  people.set(carer.personId, carer);
  return { provider, carer };
}

const send = (who: Pick<MemberActor, "personId">, bytes: Buffer) =>
  fetch(`${door.url}/api/v1/photos`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { authorization: `Bearer ${who.personId}` },
  });
const uploaded = async (who: Pick<MemberActor, "personId">, bytes?: Buffer) => {
  const answer = await send(who, bytes ?? (await jpeg()));
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string; width: number; height: number };
};
const see = (id: string, headers: Record<string, string> = {}) => fetch(`${door.url}/api/v1/photos/${id}`, { headers });
const refusal = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code: string }).code}`;

const sweep = (now: Date) =>
  runSweep(
    rescue.database.db,
    every(
      MINUTE,
      `forget-photos-${now.getTime()}`,
      forgetPhotos,
      removeForgotten(() => photos),
    ),
    () => now,
  );

describe("a photo taken in", () => {
  it("comes back smaller, upright, and without place or camera", async () => {
    const { provider } = await kitchen();
    const withPlace = await picture()
      .jpeg({ quality: 60 })
      .withExif({ IFD0: { Make: "Ponsel Rahasia" }, IFD3: { GPSLatitude: "6/1 11/1 0/1", GPSLatitudeRef: "S" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(withPlace).metadata()).orientation).toBe(6);
    const photo = await uploaded(provider, withPlace);
    expect(photo).toMatchObject({ width: 960, height: 1_280 });
    const answer = await see(photo.id, { authorization: `Bearer ${provider.personId}` });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(120_000);
    expect(bytes.toString("latin1")).not.toMatch(/Ponsel Rahasia|GPS|Exif|EXIF/);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 960, height: 1_280 });
    const small = await see(`${photo.id}/small`, { authorization: `Bearer ${provider.personId}` });
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 240, height: 320 });
  });

  it("is one photo however often the same is sent", async () => {
    const { provider } = await kitchen();
    const bytes = await jpeg();
    const [one, two] = await Promise.all([uploaded(provider, bytes), uploaded(provider, bytes)]);
    expect(two.id).toBe(one.id);
  });

  it("is refused when it is no photo, broken, too big, or from someone who is neither side of a claim", async () => {
    const { provider, carer } = await kitchen();
    const good = await jpeg();
    expect(await refusal(await send(provider, Buffer.from("<svg onload=alert(1)>")))).toBe("422 photo.notAPhoto");
    const png = await picture().png().toBuffer();
    expect(await refusal(await send(provider, png))).toBe("422 photo.notAPhoto");
    expect(await refusal(await send(provider, good.subarray(0, 700)))).toBe("422 photo.unreadable");
    const heavy = Buffer.concat([good, Buffer.alloc(120_001)]);
    expect(await refusal(await send(provider, heavy))).toBe("413 request.payload_too_large");
    const courier: MemberActor = { ...carer, personId: plainId(), roles: ["courier"] };
    people.set(courier.personId, courier);
    expect(await refusal(await send(courier, good))).toBe("403 access.notYourRole");
    expect(await refusal(await send({ personId: "nobody" as never }, good))).toBe("401 access.signInFirst");
  });

  it("says when it could not be kept, and can be sent again", async () => {
    const { provider } = await kitchen();
    const bytes = await jpeg();
    broken = true;
    expect(await refusal(await send(provider, bytes))).toBe("503 photo.storageDown");
    broken = false;
    const photo = await uploaded(provider, bytes);
    expect((await see(photo.id, { authorization: `Bearer ${provider.personId}` })).status).toBe(200);
  });
});

describe("whoever may see the lot", () => {
  it("may see its photo; before that only the kitchen", async () => {
    const { provider, carer } = await kitchen();
    const photo = await uploaded(provider);
    expect(await refusal(await see(photo.id))).toBe("404 photo.unknown");
    expect(await refusal(await see(photo.id, { authorization: `Bearer ${carer.personId}` }))).toBe("404 photo.unknown");
    const own = await see(photo.id, { authorization: `Bearer ${provider.personId}` });
    expect(own.headers.get("cache-control")).toMatch(/^private, max-age=31536000, immutable$/);
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    expect(lot.photo).toEqual(photo);
    expect((await rescue.as(carer).surplus.byId({ id: lot.id })).photo).toEqual(photo);
    const open = await see(photo.id);
    expect(open.status).toBe(200);
    expect(Object.fromEntries(open.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    const etag = open.headers.get("etag") ?? "";
    expect((await see(photo.id, { "if-none-match": etag })).status).toBe(304);
  });

  it("does not see it while the posting can be undone, nor after it was", async () => {
    const { provider, carer } = await kitchen();
    const [undone, opened] = [await uploaded(provider), await uploaded(provider)];
    const post = (photoId: string) => rescue.as(provider).surplus.post({ ...tenKilograms, photoId, undoable: true });
    const [first] = [await post(undone.id), await post(opened.id)];
    const mine = { authorization: `Bearer ${provider.personId}` };
    const theirs = { authorization: `Bearer ${carer.personId}` };
    for (const { id } of [undone, opened])
      for (const who of [{}, theirs]) expect(await refusal(await see(id, who))).toBe("404 photo.unknown");
    expect((await see(undone.id, mine)).headers.get("cache-control")).toMatch(/^private/);
    await rescue.as(provider).surplus.undo({ id: first.id });
    await rescue.database.db.transaction((tx) =>
      openScheduled({ tx, actor: systemActor("test"), now: later(EVENING, MINUTE) }),
    );
    expect(await refusal(await see(undone.id, theirs))).toBe("404 photo.unknown");
    expect((await see(undone.id, mine)).status).toBe(200);
    expect((await see(opened.id)).headers.get("cache-control")).toMatch(/^public/);
  });

  it("cannot be shown another kitchen's photo", async () => {
    const [one, other] = [await kitchen(), await kitchen()];
    const photo = await uploaded(one.provider);
    const posting = rescue.as(other.provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    await expect(posting).rejects.toThrow("photo.unknown");
  });
});

describe("photos nothing shows", () => {
  const isKept = (id: string) => readdirSync(folder).includes(id) && readdirSync(join(folder, id)).length > 0;

  it("are gone after a day, row and bytes, and those on a lot stay", async () => {
    const { provider } = await kitchen();
    const [orphan, shown] = [await uploaded(provider), await uploaded(provider)];
    await rescue.as(provider).surplus.post({ ...tenKilograms, photoId: shown.id });
    await sweep(later(EVENING, 23 * HOUR));
    expect([isKept(orphan.id), isKept(shown.id)]).toEqual([true, true]);
    await sweep(later(EVENING, DAY + MINUTE));
    expect([isKept(orphan.id), isKept(shown.id)]).toEqual([false, true]);
    const mine = { authorization: `Bearer ${provider.personId}` };
    expect((await see(orphan.id, mine)).status).toBe(404);
    expect((await see(shown.id)).status).toBe(200);
  });

  it("stay on a menu, follow a lot onto it, and go with its item", async () => {
    const { provider } = await kitchen();
    const other = await kitchen();
    const menu = rescue.as(provider).menu;
    const [first, second] = [await uploaded(provider), await uploaded(provider)];
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, photoId: first.id });
    const item = await menu.keepLot({ surplusId: lot.id });
    expect(item.photo).toEqual(first);
    const { id, version, isHidden: _, lastPostedAt: __, photo: ___, ...dish } = item;
    const changed = await menu.edit({ ...dish, id, version, photoId: second.id });
    expect([changed.photo, (await menu.list()).items[0]?.photo]).toEqual([second, second]);
    expect((await menu.edit({ ...dish, id, version: changed.version, usualUnits: 7 })).photo).toEqual(second);
    const theirs = rescue.as(other.provider).menu.add({ ...dish, photoId: second.id });
    await expect(theirs).rejects.toThrow("photo.unknown");
    await sweep(later(EVENING, DAY + 3 * MINUTE));
    expect([isKept(first.id), isKept(second.id)]).toEqual([true, true]);
    await menu.remove({ id });
    await sweep(later(EVENING, DAY + 4 * MINUTE));
    expect([isKept(first.id), isKept(second.id)]).toEqual([true, false]);
  });

  it("go a day after they were taken off a lot", async () => {
    const { provider } = await kitchen();
    const photo = await uploaded(provider);
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, photoId: photo.id });
    const taken = await rescue.as(provider).surplus.edit({ id: lot.id, version: lot.version, photoId: null });
    expect(taken.photo).toBeNull();
    await sweep(later(EVENING, DAY + 2 * MINUTE));
    expect(isKept(photo.id)).toBe(false);
  });
});
