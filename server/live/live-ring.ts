export type RingEntry = Readonly<{ id: string; topics: readonly string[]; frame: Buffer }>;

/** The last events, for streams that resume. Bounded; an id that has left it is unknown. */
export class LiveRing {
  private entries: RingEntry[] = [];
  private positions = new Map<string, number>();
  private first = 0;

  constructor(
    private startId: string,
    private readonly capacity = 5_000,
  ) {}

  get newestId(): string {
    return this.entries.at(-1)?.id ?? this.startId;
  }

  /** False when the event is here already: delivery is at least once. */
  push(entry: RingEntry): boolean {
    if (this.positions.has(entry.id)) return false;
    this.positions.set(entry.id, this.first + this.entries.length);
    this.entries.push(entry);
    if (this.entries.length > this.capacity * 1.2) this.trim();
    return true;
  }

  /** Everything after an event; null when it is unknown and may have been followed by lost ones. */
  after(id: string): readonly RingEntry[] | null {
    if (id === this.startId) return this.first === 0 ? this.entries : null;
    const position = this.positions.get(id);
    return position === undefined ? null : this.entries.slice(position - this.first + 1);
  }

  /** Forgets everything after a gap; ids from before it are unknown from now on. */
  restart(startId: string): void {
    this.startId = startId;
    this.entries = [];
    this.positions = new Map();
    this.first = 0;
  }

  private trim(): void {
    const gone = this.entries.splice(0, this.entries.length - this.capacity);
    for (const { id } of gone) this.positions.delete(id);
    this.first += gone.length;
  }
}
