import { CacheFirst, ExpirationPlugin, NetworkFirst, NetworkOnly, type PrecacheEntry, Serwist } from "serwist";
import { listenForPushes, type PushScope } from "@/components/notification/push-worker";
import { isKeptPage, PRIVATE_PAGES } from "@/components/offline/kept-pages";

/** The build puts the list of its own files here. */
declare const __PRECACHE_MANIFEST: PrecacheEntry[];
type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void };

const SHELL = "/luring";
/** On one bar of signal the page as it was beats a white screen; it reads the news by itself. */
const PATIENCE_SECONDS = 4;
const DAY_SECONDS = 86_400;

const isPage = ({ request }: { request: Request }) => request.mode === "navigate";

/** The library's own bookkeeping of ages would outlive a sign-out. */
const MOST_PAGES = 40;

const keepsOnlyPages = {
  cacheWillUpdate: async ({ response }: { response: Response }) => (response.status === 200 ? response : null),
  /** Being sent elsewhere means that the session is over or another's: nothing of it stays. */
  fetchDidSucceed: async ({ response }: { response: Response }) => {
    if (response.type === "opaqueredirect") await caches.delete(PRIVATE_PAGES);
    return response;
  },
  cacheDidUpdate: async () => {
    const kept = await caches.open(PRIVATE_PAGES);
    const oldest = (await kept.keys()).slice(0, -MOST_PAGES);
    await Promise.all(oldest.map((request) => kept.delete(request)));
  },
};

/** Without a network every address leads to something: the page as it was, the kept pickups or kitchen, a plain word. */
const somewhere = {
  handlerDidError: async ({ request }: { request: Request }) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/" || pathname === "/masuk") {
      const kept = await caches.open(PRIVATE_PAGES);
      for (const home of ["/jemput/ambil", "/dapur", "/pasar/pesanan"])
        if (await kept.match(home, { ignoreVary: true })) return Response.redirect(home);
    }
    return caches.match(SHELL, { ignoreVary: true, ignoreSearch: true });
  },
};

const serwist = new Serwist({
  precacheEntries: __PRECACHE_MANIFEST,
  precacheOptions: { cleanupOutdatedCaches: true },
  // Only a press on "Muat ulang" puts a new version in charge.
  skipWaiting: false,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: ({ request, url, sameOrigin }) => sameOrigin && isPage({ request }) && isKeptPage(url.pathname),
      handler: new NetworkFirst({
        cacheName: PRIVATE_PAGES,
        networkTimeoutSeconds: PATIENCE_SECONDS,
        matchOptions: { ignoreSearch: true, ignoreVary: true },
        plugins: [keepsOnlyPages, somewhere],
      }),
    },
    {
      matcher: ({ request, sameOrigin }) => sameOrigin && isPage({ request }),
      handler: new NetworkOnly({ plugins: [somewhere] }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: new CacheFirst({
        cacheName: "static",
        plugins: [new ExpirationPlugin({ maxEntries: 120, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true })],
      }),
    },
  ],
});

// Pages kept by an older version name files that are gone.
globalThis.addEventListener("activate", (event) => (event as Extendable).waitUntil(caches.delete(PRIVATE_PAGES)));
listenForPushes(globalThis as unknown as PushScope);
serwist.addEventListeners();
