import { type LiveArea, LiveConnection } from "@/components/api/live-connection";
import { TestEventSource } from "@/server/web/testing/event-source";

/** What the browser gives our live connection, as far as Node lacks it. */
function becomeBrowser(token: string): void {
  TestEventSource.headers = { authorization: `Bearer ${token}` };
  const window = new EventTarget();
  const missing = { window, document: { visibilityState: "visible" }, navigator: { onLine: true } };
  for (const [name, value] of Object.entries({ ...missing, EventSource: TestEventSource }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The live connection of our screens, left to itself. */
export function openScreen(url: string, token: string, area: LiveArea = {}) {
  becomeBrowser(token);
  const connection = new LiveConnection(`${url}/api/trpc`, {} as never, null);
  connection.watch(area);
  const heard = new Set<string>();
  const seen = { resyncs: 0 };
  const close = connection.listen((event) => {
    if (event === null) seen.resyncs += 1;
    else heard.add(`${event.type} ${event.data.surplusId}`);
  });
  return {
    /** Whether it has been told, since it was last made to forget, of a lot that was posted or claimed of. */
    hasHeardOf: (lot: string) => heard.has(`surplus.posted ${lot}`) || heard.has(`surplus.claimed ${lot}`),
    forget: () => heard.clear(),
    isLive: () => connection.status.state === "live" && connection.status.heardAt !== null,
    resyncs: () => seen.resyncs,
    close,
  };
}
