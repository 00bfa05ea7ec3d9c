/** Pages of signed-in people, kept for reading without a network; emptied at sign-out. */
export const PRIVATE_PAGES = "private-pages";

/** Screens that must open with no signal; admins' pages, which show other people's affairs, are never kept. */
export const isKeptPage = (path: string): boolean => /^\/(jemput|dapur|pasar)(\/|$)/.test(path);

let isLeaving = false;

/** From now on nothing is kept, until the next page is opened. */
export function stopKeeping(): void {
  isLeaving = true;
}

/** A worker that takes over clears what was kept; resolves once that is behind it, and never where there is none. */
async function workerInCharge(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  while (active?.state === "activating")
    await new Promise((resume) => active.addEventListener("statechange", resume, { once: true }));
}

/** Keeps a page as it is now, so that it opens from a cold start without a network. Never fails. */
export async function keepPage(path: string): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  try {
    await workerInCharge();
    const page = await fetch(path, { headers: { accept: "text/html" }, redirect: "error", cache: "no-store" });
    const kept = page.ok && !isLeaving ? await caches.open(PRIVATE_PAGES) : null;
    if (!isLeaving) await kept?.put(path, page);
  } catch {
    // Without a network, or when the session is over, what was kept before stays as it is.
  }
}
