import { ActionStore } from "@/components/offline/action-store";
import { PRIVATE_PAGES, stopKeeping } from "@/components/offline/kept-pages";

const OWNER = "kept-for";

async function deletePages(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(PRIVATE_PAGES);
}

/** Removes everything of the signed-in person from this device: kept pages, kept taps. */
export async function clearPrivateData(): Promise<void> {
  stopKeeping();
  localStorage.removeItem(OWNER);
  await Promise.all([new ActionStore().clear(), deletePages()]);
}

/** On a shared phone a session may end without a sign-out; the next person does not find the pages of the last. */
export async function forgetPagesOfOthers(personId: string): Promise<void> {
  if (localStorage.getItem(OWNER) === personId) return;
  await deletePages();
  localStorage.setItem(OWNER, personId);
}

/** How many taps of anyone on this device are not sent yet. */
export const countKept = async (): Promise<number> => (await new ActionStore().list()).length;
