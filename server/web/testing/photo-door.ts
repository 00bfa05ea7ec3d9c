import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect } from "vitest";
import { EVENING, startRescue } from "@/db/testing/rescue";
import { type Actor, ANONYMOUS, type MemberActor } from "@/server/kernel/actor";
import { MINUTE } from "@/server/kernel/time";
import { forgetPhotos } from "@/server/photo/photo.commands";
import { removeForgotten } from "@/server/photo/photo.gateway";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { runSweep } from "@/server/platform/run-sweep";
import { every } from "@/server/platform/sweep";
import { openTestDoor } from "@/server/web/testing/test-door";

let tones = 0;
/** A picture nobody has uploaded before, in the size of a phone's camera. */
export const picture = () => {
  // Neighbouring tones come out of the encoder as one.
  tones += 9;
  return sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: { r: tones, g: 90, b: 160 } } });
};
export const jpeg = () => picture().jpeg({ quality: 60 }).toBuffer();

type Someone = Pick<MemberActor, "personId">;
export const bearer = ({ personId }: Someone) => ({ authorization: `Bearer ${personId}` });
export const refusal = async (answer: Response) =>
  `${answer.status} ${((await answer.json()) as { code: string }).code}`;

/** A door that takes photos in and shows them, on a folder and a database of its own. */
export async function openPhotoDoor() {
  const folder = mkdtempSync(join(tmpdir(), "photos-"));
  const rescue = await startRescue();
  const people = new Map<string, Actor>();
  const disk = diskBlobs(folder);
  let broken = false;
  const photos: BlobStore = {
    ...disk,
    put: (key, blob) => (broken ? Promise.reject(new Error("no space left")) : disk.put(key, blob)),
  };
  const door = await openTestDoor({
    db: rescue.database.db,
    clock: () => EVENING,
    photos,
    authenticate: async ({ authorization }) => ({
      actor: people.get(authorization?.slice(7) ?? "") ?? ANONYMOUS,
      setCookies: [],
    }),
  });
  const send = (who: Someone, bytes: Buffer) =>
    fetch(`${door.url}/api/v1/photos`, { method: "POST", body: new Uint8Array(bytes), headers: bearer(who) });
  return {
    ...{ rescue, folder, people, send },
    breakDisk: (isBroken: boolean) => {
      broken = isBroken;
    },
    kitchen: async () => {
      const { provider, ngo } = await rescue.town();
      people.set(provider.personId, provider);
      const carer = await ngo(500);
      people.set(carer.personId, carer);
      return { provider, carer };
    },
    uploaded: async (who: Someone, bytes?: Buffer) => {
      const answer = await send(who, bytes ?? (await jpeg()));
      expect(answer.status).toBe(201);
      return (await answer.json()) as { id: string; width: number; height: number };
    },
    see: (id: string, headers: Record<string, string> = {}) => fetch(`${door.url}/api/v1/photos/${id}`, { headers }),
    sweep: (now: Date) => {
      const forget = every(
        MINUTE,
        `forget-photos-${now.getTime()}`,
        forgetPhotos,
        removeForgotten(() => photos),
      );
      return runSweep(rescue.database.db, forget, () => now);
    },
    close: async () => {
      door.close();
      await rescue.database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
