/** Which client listens to which channel; the session listens to the union. */
export class Channels<Client> {
  private readonly listeners = new Map<string, Set<Client>>();

  listen(client: Client, channel: string): void {
    const set = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, set.add(client));
  }

  /** Returns true when nobody is left on the channel, so the session may leave it. */
  unlisten(client: Client, channel: string): boolean {
    const set = this.listeners.get(channel);
    if (!set?.delete(client) || set.size > 0) return false;
    return this.listeners.delete(channel);
  }

  of(client: Client): string[] {
    return [...this.listeners].filter(([, clients]) => clients.has(client)).map(([channel]) => channel);
  }

  listenersOf(channel: string): Iterable<Client> {
    return this.listeners.get(channel) ?? [];
  }
}
