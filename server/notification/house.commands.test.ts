import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rescue, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { HOUR, later } from "@/server/kernel/time";
import { afternoons, switchedOff } from "@/server/notification/testing/happenings";
import { NOON } from "@/server/notification/testing/scene";
import { closeDrafts } from "@/server/recurring/recurring.commands";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** A kitchen, and what its centre shows. */
async function house() {
  const { provider } = await rescue.town();
  await signInAll(rescue.database.db, [provider]);
  const asKitchen = (now = NOON) => rescue.as(provider, now);
  const centre = async (now = NOON) => {
    await rescue.settle(now);
    return (await asKitchen(now).notifications.list({})).items;
  };
  return { asKitchen, centre, rescue };
}

describe("a draft that lies ready", () => {
  const prepared = async () => {
    const kitchen = await house();
    await kitchen.asKitchen().recurring.make(afternoons);
    const [told] = await kitchen.centre();
    const [draft] = (await kitchen.asKitchen().drafts.mine()).items;
    if (!draft) throw new Error("no draft");
    return { ...kitchen, told, draft };
  };

  it("is told once, with its amount and hour, and leads to where it is confirmed", async () => {
    const { told, centre } = await prepared();
    expect(told).toMatchObject({
      ...{ type: "draft_prepared", href: "/dapur", isPast: false },
      title: { id: "Siap diterbitkan: 20 boks Nasi kotak ayam", en: "Ready to post: 20 boxes Nasi kotak ayam" },
    });
    expect(told?.body.id).toContain("pukul 14.00");
    expect(await centre()).toHaveLength(1);
  });

  it("is past once it is posted, skipped, or its evening is over", async () => {
    const [posted, skipped, missed] = [await prepared(), await prepared(), await prepared()];
    await posted.asKitchen().drafts.confirm({ id: posted.draft.id, cookedAt: later(NOON, -HOUR).toISOString() });
    await skipped.asKitchen().drafts.skip({ id: skipped.draft.id });
    const past = async ({ centre }: typeof posted, now = NOON) =>
      (await centre(now)).filter(({ type }) => type === "draft_prepared").map(({ isPast }) => isPast);
    expect([await past(posted), await past(skipped), await past(missed)]).toEqual([[true], [true], [false]]);
    const over = later(NOON, 5 * HOUR);
    expect(await past(missed, over)).toEqual([true]);
    await rescue.sweep(closeDrafts, over);
    expect(await past(missed, over)).toEqual([true]);
  });

  it("that had its answer before the telling is not told", async () => {
    const { asKitchen, centre } = await house();
    await asKitchen().recurring.make(afternoons);
    const [draft] = (await asKitchen().drafts.mine()).items;
    await asKitchen().drafts.skip({ id: draft?.id ?? "" });
    expect(await centre()).toEqual([]);
  });
});

describe("a webhook that was switched off", () => {
  it("is told to its organisation, and past once it is on again or removed", async () => {
    const [mended, removed] = [await house(), await house()];
    const [first, second] = [await switchedOff(mended), await switchedOff(removed)];
    const [told] = await mended.centre();
    expect(told).toMatchObject({
      ...{ type: "webhook_disabled", isPast: false, href: `/dapur/pengaturan/webhook/${first.id}` },
      title: { id: "Webhook dimatikan: Kasir", en: "Webhook switched off: Kasir" },
    });
    await mended.asKitchen().webhooks.change({ id: first.id, name: "Kasir depan" });
    expect((await mended.centre())[0]?.isPast).toBe(false);
    await mended.asKitchen().webhooks.change({ id: first.id, on: true });
    await removed.asKitchen().webhooks.remove({ id: second.id });
    expect((await mended.centre())[0]?.isPast).toBe(true);
    expect((await removed.centre()).map(({ isPast }) => isPast)).toEqual([true]);
  });
});
