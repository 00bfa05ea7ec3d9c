import type { MemberActor } from "@/server/kernel/actor";
import { type PhotoId, plainId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { photoReasons } from "@/server/photo/photo.reasons";
import { PHOTO_V1 } from "@/server/photo/photo.rules";
import {
  countWaiting,
  lockDuePhotos,
  type PhotoRow,
  saveCheck,
  saveLook,
  saveReservation,
  saveStored,
  saveVerdict,
} from "@/server/photo/photo.store";
import { listShown } from "@/server/photo/photo.view";
import type { Work } from "@/server/platform/work";

type ByMember = Work<MemberActor>;
const LOOKED_AT_ONCE = 100;

/**
 * Makes room for a photo before its bytes are put in their place, so that no bytes lie anywhere unknown.
 * The same content uploaded twice by one organisation is one photo.
 * @throws Failure `photo.tooMany` when too many uploads wait to be shown
 */
export async function reservePhoto(
  { tx, actor, now }: ByMember,
  facts: Readonly<{ contentHash: string; width: number; height: number }>,
): Promise<PhotoRow> {
  const { organisationId, personId } = actor;
  const waiting = await countWaiting(tx, organisationId, now);
  if (waiting >= PHOTO_V1.mostUnshown) throw photoReasons.tooMany({ most: PHOTO_V1.mostUnshown });
  return saveReservation(tx, {
    ...facts,
    id: plainId<"photo">(),
    organisationId,
    uploadedBy: personId,
    uploadedAt: now,
    checkAt: later(now, PHOTO_V1.checkAfterMs),
  });
}

/** The bytes are in their place. */
export const confirmPhoto = ({ tx, now }: Pick<ByMember, "tx" | "now">, id: PhotoId): Promise<void> =>
  saveStored(tx, id, now);

/**
 * Says that something is about to show a photo, or has stopped to: it is kept until it has been looked at again.
 * @throws Failure `photo.unknown` when the organisation has no such photo
 */
export async function touchPhoto({ tx, actor, now }: ByMember, id: PhotoId): Promise<void> {
  const at = later(now, PHOTO_V1.checkAfterMs);
  if (!(await saveCheck(tx, { id, organisationId: actor.organisationId, at }))) throw photoReasons.unknown();
}

/**
 * Shows one photo instead of another: the new one must be the organisation's own, the old one is let go once nothing shows it.
 * @param after undefined where nothing was said about the photo
 * @throws Failure `photo.unknown`
 */
export async function exchangePhoto(
  work: ByMember,
  before: PhotoId | null,
  after: PhotoId | null | undefined,
): Promise<void> {
  if (after === undefined || after === before) return;
  if (after) await touchPhoto(work, after);
  if (before) await touchPhoto(work, before);
}

/** Says that something has stopped showing a photo, whoever owns it: it is looked at again soon. */
export const letGoOfPhoto = ({ tx, now }: Pick<Work, "tx" | "now">, id: PhotoId): Promise<void> =>
  saveLook(tx, id, later(now, PHOTO_V1.checkAfterMs));

/** Sweep: lets go of photos that a day after their upload, or after they were taken off, nothing shows. */
export async function forgetPhotos({ tx, now }: Work): Promise<number> {
  const due = await lockDuePhotos(tx, now, LOOKED_AT_ONCE);
  const shown = await listShown(tx, due);
  for (const id of due) await saveVerdict(tx, id, shown.has(id), now);
  return due.length;
}
