/** Who hears one topic. Lists instead of sets: a stream is in some ninety of them, and that is most of what it weighs. */
export type LiveTopic<Listener> = { readonly name: string; readonly listeners: Listener[] };

/** The topics somebody hears, each known once, so that a stream holds no names of its own. */
export class LiveTopics<Listener> {
  private readonly byName = new Map<string, LiveTopic<Listener>>();

  has(name: string): boolean {
    return this.byName.has(name);
  }

  listeners(name: string): readonly Listener[] {
    return this.byName.get(name)?.listeners ?? [];
  }

  /** @returns what `leave` takes back */
  join(listener: Listener, names: Iterable<string>): readonly LiveTopic<Listener>[] {
    return Array.from(names, (name) => {
      const topic = this.byName.get(name) ?? { name, listeners: [] };
      if (topic.listeners.push(listener) === 1) this.byName.set(name, topic);
      return topic;
    });
  }

  leave(listener: Listener, topics: readonly LiveTopic<Listener>[]): void {
    for (const { name, listeners } of topics) {
      const last = listeners.pop();
      const at = last === listener ? -1 : listeners.indexOf(listener);
      if (last && at >= 0) listeners[at] = last;
      if (listeners.length === 0) this.byName.delete(name);
    }
  }
}
