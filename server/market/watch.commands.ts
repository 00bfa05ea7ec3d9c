import type { PersonActor } from "@/server/kernel/actor";
import type { PersonId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { roundedPlace } from "@/server/market/watch.rules";
import { deleteWatch, findWatch, saveWatch } from "@/server/market/watch.store";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** Where a person is told of auctions from; null where they do not wish it. */
export const watchedPlace = (reader: Reader, personId: PersonId): Promise<Place | null> => findWatch(reader, personId);

/** Reaction: nobody keeps where someone who was erased wished to be told from. */
export const forgetWatch = ({ tx }: Work, { personId }: Readonly<{ personId: PersonId }>): Promise<void> =>
  deleteWatch(tx, personId);

/** Tells of auctions around a place from now on, or no more. Only the neighbourhood is kept, never the door. */
export async function changeWatch(
  { tx, actor, now }: Work<PersonActor>,
  { place }: Readonly<{ place: Place | null }>,
): Promise<{ place: Place | null }> {
  if (!place) {
    await deleteWatch(tx, actor.personId);
    return { place };
  }
  const kept = roundedPlace(place);
  await saveWatch(tx, { personId: actor.personId, place: kept, since: now });
  return { place: kept };
}
