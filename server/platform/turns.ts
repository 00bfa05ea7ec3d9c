/** Lets callers with the same key go one after the other, in the order they came; others are not kept waiting. */
export class Turns<Key> {
  private readonly lasts = new Map<Key, Promise<unknown>>();

  /** Runs when all earlier callers with this key are done, whatever became of them. */
  async take<Value>(key: Key, run: () => Promise<Value>): Promise<Value> {
    const before = this.lasts.get(key);
    const own = before ? before.then(run, run) : run();
    const settled = own.catch(() => {});
    this.lasts.set(key, settled);
    try {
      return await own;
    } finally {
      if (this.lasts.get(key) === settled) this.lasts.delete(key);
    }
  }
}
