import type { LiveEvent } from "@/server/live/live.contract";

type Hearing = Readonly<{
  onEvent: (id: string, event: LiveEvent) => void;
  /** The browser lost the stream and looks for it by itself, or has it again. */
  onTurn: (connected: boolean) => void;
  /** The stream is over: closed for good, or silent for longer than the server ever is. */
  onEnd: () => void;
}>;

/** Opens the server's live stream in the browser's own EventSource. @returns what closes it */
export function openStream(url: string, input: unknown, { onEvent, onTurn, onEnd }: Hearing): () => void {
  const source = new EventSource(`${url}/live.changes?input=${encodeURIComponent(JSON.stringify(input))}`);
  let patienceMs = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    if (patienceMs > 0) silence = setTimeout(onEnd, patienceMs);
  };
  source.addEventListener("connected", ({ data }) => {
    patienceMs = Number(JSON.parse(data).reconnectAfterInactivityMs) || 0;
    heard();
    onTurn(true);
  });
  source.addEventListener("ping", heard);
  source.addEventListener("message", ({ data, lastEventId }) => {
    heard();
    onEvent(lastEventId, JSON.parse(data));
  });
  source.addEventListener("error", () => {
    if (source.readyState === source.CLOSED) onEnd();
    else onTurn(false);
  });
  return () => {
    clearTimeout(silence);
    source.close();
  };
}
