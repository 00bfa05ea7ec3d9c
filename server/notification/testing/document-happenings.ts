import { warnOfLapsing } from "@/server/document/document.commands";
import { addDays, dayOf, startOfDay } from "@/server/kernel/time";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { type Cast, type Happening, NOON, type Play, type Scene } from "@/server/notification/testing/scene";

const ZONE = "Asia/Jakarta";
const TODAY = dayOf(NOON, ZONE);
const provider = (play: Play): Happening => ({ to: "provider", play });

/** The kitchen hands in a paper that holds for so many days. */
const handedIn = ({ asKitchen }: Cast, days = 400) =>
  asKitchen().documents.handIn({
    ...{ kind: "hygiene", number: "SLHS-2026-0042", issuedOn: addDays(TODAY, -30), expiresOn: addDays(TODAY, days) },
  });
async function accepted(scene: Scene & Cast, days: number): Promise<void> {
  const { id } = await handedIn(scene, days);
  await scene.asAdmin().documents.review({ id, accepted: true });
}
/** A paper of sixty days is accepted, and some of them pass. */
const passed =
  (days: number): Play =>
  async (scene) => {
    await accepted(scene, 60);
    // At noon again: by night nothing of this sounds.
    const then = new Date(
      startOfDay(addDays(TODAY, days), ZONE).getTime() + (NOON.getTime() - startOfDay(TODAY, ZONE).getTime()),
    );
    await scene.rescue.sweep(warnOfLapsing, then);
    return then;
  };

export const DOCUMENT_HAPPENINGS = {
  document_waiting: {
    to: "admin",
    play: async (scene) => {
      await handedIn(scene);
      return NOON;
    },
  },
  document_reviewed: provider(async (scene) => {
    await accepted(scene, 400);
    return NOON;
  }),
  document_ending: provider(passed(31)),
  document_expired: provider(passed(61)),
} as const satisfies Partial<Record<NotificationType, Happening>>;
