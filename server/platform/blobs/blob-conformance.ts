import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BlobStore, PARQUET } from "@/server/platform/blobs/blob-store";

const freshKey = () => `here/${randomUUID()}`;

/** What every store of blobs must do. @param open a store, the same bytes behind it each time */
export function blobConformance(name: string, open: () => BlobStore): void {
  describe(`${name} blobs`, () => {
    it("give back the very bytes and their type, through another door too", async () => {
      const [key, bytes] = [freshKey(), randomBytes(120_000)];
      await open().put(key, { bytes, type: "image/webp" });
      const found = await open().get(key);
      expect(found?.type).toBe("image/webp");
      expect(found?.bytes.equals(bytes)).toBe(true);
    });

    it("keep bytes that look like text, and none at all", async () => {
      for (const text of ["image/jpeg\n\nsecond line\n", ""]) {
        const key = freshKey();
        await open().put(key, { bytes: Buffer.from(text), type: "image/jpeg" });
        expect((await open().get(key))?.bytes.toString()).toBe(text);
      }
    });

    it("take the type from the ending of a key that has one", async () => {
      const key = `${freshKey()}.parquet`;
      await open().put(key, { bytes: Buffer.from("PAR1"), type: PARQUET });
      expect(await open().get(key)).toEqual({ bytes: Buffer.from("PAR1"), type: PARQUET });
    });

    it("show the newest of two writes", async () => {
      const key = freshKey();
      for (const text of ["old, and longer", "new"])
        await open().put(key, { bytes: Buffer.from(text), type: "image/webp" });
      expect((await open().get(key))?.bytes.toString()).toBe("new");
    });

    it("know nothing of a key that was never written, or removed, however often", async () => {
      const key = freshKey();
      expect(await open().get(key)).toBeNull();
      await open().put(key, { bytes: Buffer.from("x"), type: "image/webp" });
      await open().remove(key);
      await open().remove(key);
      expect(await open().get(key)).toBeNull();
    });

    it("let readers of many writes see whole bytes only", async () => {
      const key = freshKey();
      const pages = ["a", "b"].map((letter) => Buffer.from(letter.repeat(60_000)));
      const put = (bytes: Buffer) => open().put(key, { bytes, type: "image/webp" });
      await put(pages[0] as Buffer);
      const writes = Array.from({ length: 10 }, (_, turn) => put(pages[turn % 2] as Buffer));
      const reads = await Promise.all(Array.from({ length: 20 }, () => open().get(key)));
      await Promise.all(writes);
      expect(reads.every((found) => pages.some((page) => found?.bytes.equals(page)))).toBe(true);
    });

    it.each(["../secret", "a//b", "/etc/passwd", "a/../b", "A", "a.b", "", "x".repeat(201)])(
      "refuse the key %j",
      async (key) => {
        await expect(open().get(key)).rejects.toThrow(RangeError);
        await expect(open().put(key, { bytes: Buffer.from("x"), type: "image/webp" })).rejects.toThrow(RangeError);
        await expect(open().remove(key)).rejects.toThrow(RangeError);
      },
    );
  });
}
