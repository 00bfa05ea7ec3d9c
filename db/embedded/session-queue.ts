/** First come, first served ownership of the one database session. */
export class SessionQueue<Holder> {
  private owner: Holder | null = null;
  private readonly waiting: { holder: Holder; enter: () => void }[] = [];
  private lastYield = Date.now();

  /** Resolves when `holder` owns the session; at once when it already does. */
  acquire(holder: Holder): Promise<void> | undefined {
    if (this.owner === holder) return undefined;
    if (this.owner === null) {
      this.owner = holder;
      return undefined;
    }
    return new Promise((enter) => this.waiting.push({ holder, enter }));
  }

  release(holder: Holder): void {
    if (this.owner !== holder) return;
    const next = this.waiting.shift();
    this.owner = next?.holder ?? null;
    if (next) this.enter(next.enter);
  }

  owns(holder: Holder): boolean {
    return this.owner === holder;
  }

  get contended(): boolean {
    return this.waiting.length > 0;
  }

  get busy(): boolean {
    return this.owner !== null;
  }

  /** Queries run without giving way, so every few milliseconds the event loop gets a turn to read sockets. */
  private enter(enter: () => void): void {
    const now = Date.now();
    if (now - this.lastYield < 5) {
      enter();
      return;
    }
    this.lastYield = now;
    setImmediate(enter);
  }
}
