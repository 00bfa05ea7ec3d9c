type Listener = (event: { data: string; lastEventId: string }) => void;

/** The parts of the browser's EventSource that matter (HTML Living Standard §9.2), for Node, which has none. */
export class TestEventSource {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  static headers: Record<string, string> = {};
  readyState: number = 0;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly ended = new AbortController();
  private lastEventId = "";
  private retryMs = 50;

  constructor(readonly url: string) {
    void this.run();
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: string, listener: Listener): void {
    this.listeners.get(type)?.delete(listener);
  }
  close(): void {
    this.readyState = 2;
    this.ended.abort();
  }

  private emit(type: string, data = ""): void {
    for (const listener of this.listeners.get(type) ?? []) listener({ data, lastEventId: this.lastEventId });
  }

  private async run(): Promise<void> {
    while (this.readyState !== 2) {
      await this.connect().catch(() => undefined);
      if (this.ended.signal.aborted) return;
      this.emit("error");
      if (this.readyState === 0) await new Promise((resolve) => setTimeout(resolve, this.retryMs));
    }
  }

  private async connect(): Promise<void> {
    this.readyState = 0;
    const resume: Record<string, string> = this.lastEventId ? { "last-event-id": this.lastEventId } : {};
    const headers = { ...TestEventSource.headers, ...resume };
    const response = await fetch(this.url, { headers, signal: this.ended.signal });
    if (!response.ok || !response.body) {
      this.readyState = 2;
      return;
    }
    this.readyState = 1;
    let rest = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream() as never)) {
      rest += chunk;
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) this.read(block);
    }
    this.readyState = 0;
  }

  private read(block: string): void {
    const fields = new Map(
      block.split("\n").map((line) => [line.split(":")[0] ?? "", line.slice(line.indexOf(":") + 2)]),
    );
    if (fields.has("retry")) this.retryMs = Math.min(200, Number(fields.get("retry")));
    if (fields.has("id")) this.lastEventId = fields.get("id") ?? "";
    if (fields.has("data")) this.emit(fields.get("event") ?? "message", fields.get("data"));
  }
}
