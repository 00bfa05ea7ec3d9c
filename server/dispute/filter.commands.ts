import type { DeskFilter } from "@/server/dispute/dispute.contract";
import { disputeReasons } from "@/server/dispute/dispute.reasons";
import { countFilters, deleteFilter, deleteFiltersOf, saveFilter } from "@/server/dispute/filter.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { PersonId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

const MOST_FILTERS = 12;

/** Keeps what a judge has the desk show, under a name. @throws Failure `dispute.tooManyFilters` */
export async function keepFilter(
  { tx, actor, now }: Work<PersonActor>,
  { name, filter }: Readonly<{ name: string; filter: DeskFilter }>,
): Promise<void> {
  const { personId } = actor;
  if ((await countFilters(tx, personId)) >= MOST_FILTERS) throw disputeReasons.tooManyFilters({ most: MOST_FILTERS });
  await saveFilter(tx, { personId, name, filter, savedAt: now });
}

export const forgetFilter = ({ tx, actor }: Work<PersonActor>, { name }: Readonly<{ name: string }>): Promise<void> =>
  deleteFilter(tx, actor.personId, name);

/** Reaction: what a judge who was erased had the desk show goes with them. */
export const forgetFiltersOf = ({ tx }: Work, { personId }: Readonly<{ personId: PersonId }>): Promise<void> =>
  deleteFiltersOf(tx, personId);
