import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mapArchives } from "@/server/web/map-archives";
import { openTestDoor } from "@/server/web/testing/test-door";

let door: Awaited<ReturnType<typeof openTestDoor>>;
const folder = mkdtempSync(join(tmpdir(), "archives-"));
beforeAll(async () => {
  writeFileSync(join(folder, "kota.pmtiles"), "0123456789");
  writeFileSync(join(folder, "rahasia.txt"), "not a map");
  door = await openTestDoor({ archives: mapArchives(folder) });
});
afterAll(() => door.close());

const ask = (name: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${door.url}/basemap/arsip/${name}`, { headers, method });

describe("an archive of the map", () => {
  it.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=0-1,3-4", 200, "0123456789", null],
  ])("answers %s with %i", async (range, status, text, contentRange) => {
    const answer = await ask("kota.pmtiles", { range });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get("content-range")).toBe(contentRange);
  });

  it("is answered from memory of the browser while it is the same", async () => {
    const tag = (await ask("kota.pmtiles", {}, "HEAD")).headers.get("etag") ?? "";
    expect((await ask("kota.pmtiles", { "if-none-match": tag })).status).toBe(304);
  });

  it.each(["rahasia.txt", "..%2Frahasia.txt", "%2e%2e/kota.pmtiles", "lain.pmtiles", ""])(
    "never reads %j",
    async (name) => {
      expect((await ask(name)).status).toBe(404);
    },
  );

  it("is none where there is no folder", () => {
    expect(mapArchives(join(folder, "nowhere")).size).toBe(0);
  });
});
