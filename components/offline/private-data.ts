import { ActionStore } from "@/components/offline/action-store";
import { PRIVATE_PAGES, stopKeeping } from "@/components/offline/kept-pages";
import { forgetCookies } from "@/components/offline/private-cookies";

const OWNER = "kept-for";

async function deletePages(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(PRIVATE_PAGES);
}

/** All that is kept here was begun, chosen or answered by someone: drafts, filters, what was declined. */
function forgetChoices(): void {
  localStorage.clear();
  sessionStorage.clear();
  forgetCookies();
}

/** Removes everything of the signed-in person from this device: kept pages, kept taps, drafts and choices. */
export async function clearPrivateData(): Promise<void> {
  stopKeeping();
  forgetChoices();
  await Promise.all([new ActionStore().clear(), deletePages()]);
}

/** On a shared phone a session may end without a sign-out; the next person does not find what the last one left. */
export async function forgetOthers(personId: string): Promise<void> {
  const owner = localStorage.getItem(OWNER);
  if (owner === personId) return;
  if (owner) forgetChoices();
  await deletePages();
  localStorage.setItem(OWNER, personId);
}

/** How many taps of anyone on this device are not sent yet. */
export const countKept = async (): Promise<number> => (await new ActionStore().list()).length;
