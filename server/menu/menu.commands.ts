import type { MemberActor } from "@/server/kernel/actor";
import { type MenuItemId, type OrganisationId, type PhotoId, plainId, type SurplusId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";
import { drawingOf } from "@/server/menu/drawing.rules";
import type { EditItemInput, MenuItemRecord, NewItemInput } from "@/server/menu/menu.contract";
import { menuReasons } from "@/server/menu/menu.reasons";
import { type Kitchen, type MenuFacts, MOST_ITEMS, nameKey } from "@/server/menu/menu.rules";
import {
  deleteItem,
  findPriceOf,
  findRoom,
  hasName,
  type Learned,
  type NewItem,
  saveItemChange,
  saveItems,
  saveLearned,
  saveOrder,
} from "@/server/menu/menu.store";
import { findItem, findPosted, listPosted } from "@/server/menu/menu.view";
import { startersOf } from "@/server/menu/starters.rules";
import type { Happened } from "@/server/outbox/reaction";
import { exchangePhoto, touchPhoto } from "@/server/photo/photo.commands";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type ByStaff = Work<MemberActor>;

type Facts = MenuFacts & Readonly<{ photoId?: PhotoId | null }>;

const newItem = (facts: Facts, providerId: OrganisationId, position: number, addedAt: Date): NewItem => ({
  ...facts,
  allergens: [...facts.allergens],
  id: plainId<"menuItem">(),
  providerId,
  nameKey: nameKey(facts.name),
  position,
  addedAt,
});

async function shown({ tx, actor }: ByStaff, id: MenuItemId): Promise<MenuItemRecord> {
  const item = await findItem(tx, actor.organisationId, id);
  if (!item) throw menuReasons.unknown();
  return item;
}

/** What an outlet's menu asks by day for a unit of this name; null where it does not say. */
export const findMenuPrice = (reader: Reader, providerId: OrganisationId, name: string): Promise<Rupiah | null> =>
  findPriceOf(reader, providerId, nameKey(name));

/** Adds an item after the others. @throws Failure `menu.full`, `menu.nameTaken`, `photo.unknown` */
export async function addItem(work: ByStaff, facts: NewItemInput): Promise<MenuItemRecord> {
  const { tx, actor, now } = work;
  const { items, next } = await findRoom(tx, actor.organisationId);
  if (items >= MOST_ITEMS) throw menuReasons.full({ most: MOST_ITEMS });
  if (facts.photoId) await touchPhoto(work, facts.photoId);
  const [id] = await saveItems(tx, [newItem(facts, actor.organisationId, next, now)]);
  if (!id) throw menuReasons.nameTaken();
  return shown(work, id);
}

/** Puts what a kind of kitchen often has left on an empty menu. @throws Failure `menu.notEmpty` */
export async function startMenu(
  { tx, actor, now }: ByStaff,
  { kitchen, halal }: { kitchen: Kitchen; halal: MenuFacts["halal"] },
): Promise<void> {
  const { items } = await findRoom(tx, actor.organisationId);
  if (items > 0) throw menuReasons.notEmpty();
  const starters = startersOf(kitchen, halal);
  await saveItems(
    tx,
    starters.map((facts, position) => newItem(facts, actor.organisationId, position, now)),
  );
}

/** Keeps what was posted freely as an item; a food the menu has already stays as it is. */
export async function keepLot(work: ByStaff, { surplusId }: { surplusId: SurplusId }): Promise<MenuItemRecord> {
  const posted = await findPosted(work.tx, work.actor.organisationId, surplusId);
  if (!posted) throw menuReasons.unknown();
  const existing = await hasName(work.tx, work.actor.organisationId, nameKey(posted.name));
  if (existing) return shown(work, existing);
  const { postedAt: _, ...facts } = posted;
  return addItem(work, { ...facts, drawing: drawingOf(facts.name, facts.category) });
}

/** @throws Failure `menu.unknown`, `menu.changed`, `menu.nameTaken`, `photo.unknown` */
export async function editItem(work: ByStaff, input: EditItemInput): Promise<MenuItemRecord> {
  const { id, version, ...facts } = input;
  const { organisationId: providerId } = work.actor;
  const item = await shown(work, id);
  const namesake = await hasName(work.tx, providerId, nameKey(facts.name));
  if (namesake && namesake !== id) throw menuReasons.nameTaken();
  await exchangePhoto(work, (item.photo?.id ?? null) as PhotoId | null, facts.photoId);
  const change = { ...facts, nameKey: nameKey(facts.name) };
  if (!(await saveItemChange(work.tx, { providerId, id, version }, change)))
    throw menuReasons.changed({ version: item.version });
  return shown(work, id);
}

/** Takes an item off the tiles, or puts it back; it keeps its place and what it learned. */
export async function setHidden(work: ByStaff, id: MenuItemId, isHidden: boolean): Promise<MenuItemRecord> {
  const change = { hiddenAt: isHidden ? work.now : null };
  if (!(await saveItemChange(work.tx, { providerId: work.actor.organisationId, id }, change)))
    throw menuReasons.unknown();
  return shown(work, id);
}

/** Removes an item for good; what was posted of it stays as it was. */
export async function removeItem(work: ByStaff, id: MenuItemId): Promise<void> {
  const photoId = await deleteItem(work.tx, work.actor.organisationId, id);
  if (photoId === undefined) throw menuReasons.unknown();
  if (photoId) await touchPhoto(work, photoId);
}

export const arrangeItems = ({ tx, actor }: ByStaff, ids: readonly MenuItemId[]): Promise<void> =>
  saveOrder(tx, actor.organisationId, ids);

/** Reaction: the next tile offers the amount last posted. Halal and allergens change only by hand. */
export async function learnFromPostings(
  { tx }: Work,
  happened: readonly Happened<Readonly<{ surplusId: SurplusId; providerId: OrganisationId }>>[],
): Promise<void> {
  const posted = await listPosted(
    tx,
    happened.map(({ payload }) => payload.surplusId),
  );
  const newest = new Map<string, Learned>();
  for (const { name, providerId, usualUnits, unitName, gramsPerUnit, postedAt } of posted) {
    const key = nameKey(name);
    const known = newest.get(`${providerId} ${key}`);
    if (!known || known.lastPostedAt < postedAt)
      newest.set(`${providerId} ${key}`, {
        ...{ providerId, nameKey: key, usualUnits, unitName, gramsPerUnit },
        lastPostedAt: postedAt,
      });
  }
  await saveLearned(tx, [...newest.values()]);
}
