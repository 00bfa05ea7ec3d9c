import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import { type PersonId, type PhotoId, plainId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { photoReasons } from "@/server/photo/photo.reasons";
import { mostUnshownOf, PHOTO_V1 } from "@/server/photo/photo.rules";
import {
  countWaiting,
  lockDuePhotos,
  type PhotoRow,
  saveCheck,
  saveChecksOf,
  saveLook,
  saveReservation,
  saveStored,
  saveVerdict,
} from "@/server/photo/photo.store";
import { listShown } from "@/server/photo/photo.view";
import type { Work } from "@/server/platform/work";

type ByMember = Work<MemberActor>;
/** For their organisation where they act for one, else for themselves. */
type ByOwner = Work<PersonActor>;
const LOOKED_AT_ONCE = 100;

/**
 * Makes room for a photo before its bytes are put in their place, so that no bytes lie anywhere unknown.
 * The same content uploaded twice by one owner is one photo.
 * @throws Failure `photo.tooMany` when too many uploads wait to be shown
 */
export async function reservePhoto(
  { tx, actor, now }: ByOwner,
  facts: Readonly<{ contentHash: string; width: number; height: number }>,
): Promise<PhotoRow> {
  const { organisationId, personId } = actor;
  const most = mostUnshownOf(actor);
  if ((await countWaiting(tx, actor, now)) >= most) throw photoReasons.tooMany({ most });
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
 * @throws Failure `photo.unknown` when their organisation has no such photo, or they themselves
 */
export async function touchPhoto({ tx, actor, now }: ByOwner, id: PhotoId): Promise<void> {
  const at = later(now, PHOTO_V1.checkAfterMs);
  if (!(await saveCheck(tx, { id, owner: actor, at }))) throw photoReasons.unknown();
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

/** Reaction: what someone who was erased uploaded for themselves goes at the next look, but for evidence. */
export const checkPhotosOf = ({ tx, now }: Work, { personId }: Readonly<{ personId: PersonId }>): Promise<void> =>
  saveChecksOf(tx, personId, now);

/** Sweep: lets go of photos that a day after their upload, or after they were taken off, nothing shows. */
export async function forgetPhotos({ tx, now }: Work): Promise<number> {
  const due = await lockDuePhotos(tx, now, LOOKED_AT_ONCE);
  const shown = await listShown(tx, due);
  for (const id of due) await saveVerdict(tx, id, shown.has(id), now);
  return due.length;
}
