import type { Language } from "@/server/kernel/text";

/** What a push carries: the twin of the payload in server/notification/push.gateway.ts. */
type Pushed = Readonly<{
  key: string;
  notificationIds: readonly string[];
  language: Language;
  title: string;
  body: string;
  href: string;
  isUrgent: boolean;
  isSilent: boolean;
}>;

type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void };
type PushEvent = Extendable & { data: { json: () => unknown } | null };
type ClickEvent = Extendable & { notification: Notification & { data: { href: string } } };
type Page = { url: string; focus: () => Promise<Page>; navigate: (url: string) => Promise<Page | null> };
/** The part of a service worker's scope that pushes need; the library of types has it only for workers. */
export type PushScope = {
  location: { origin: string };
  addEventListener: (type: string, listener: (event: Event) => void) => void;
  registration: { showNotification: (title: string, options: NotificationOptions) => Promise<void> };
  clients: {
    matchAll: (options: { type: "window"; includeUncontrolled: boolean }) => Promise<readonly Page[]>;
    openWindow: (url: string) => Promise<unknown>;
  };
};

/** Tells the server that a person can see it; a push that came is shown all the same without a network. */
const tellArrived = (scope: PushScope, ids: readonly string[]): Promise<unknown> =>
  fetch(new URL("/api/v1/notifications/arrived", scope.location.origin), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
  }).catch(() => {});

async function show(scope: PushScope, pushed: Pushed): Promise<void> {
  const { key, title, body, href, language, isSilent, isUrgent, notificationIds } = pushed;
  await scope.registration.showNotification(title, {
    ...{ body, tag: key, lang: language, silent: isSilent, requireInteraction: isUrgent },
    ...{ icon: "/icon-192.png", badge: "/icon-192.png", data: { href } },
  });
  await tellArrived(scope, notificationIds);
}

/** A page that is open goes there; without one a new one opens. */
async function lead(scope: PushScope, href: string): Promise<void> {
  const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const [page] = pages;
  if (!page) return void (await scope.clients.openWindow(href));
  const focused = await page.focus().catch(() => page);
  await focused.navigate(href).catch(() => scope.clients.openWindow(href));
}

/** Shows what is pushed to this browser, and leads on a tap. */
export function listenForPushes(scope: PushScope): void {
  scope.addEventListener("push", (event) => {
    const { data, waitUntil } = event as PushEvent;
    if (data) waitUntil.call(event, show(scope, data.json() as Pushed));
  });
  scope.addEventListener("notificationclick", (event) => {
    const { notification, waitUntil } = event as ClickEvent;
    notification.close();
    waitUntil.call(event, lead(scope, notification.data.href));
  });
}
