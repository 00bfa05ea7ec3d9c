import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { QueuedAction } from "@/components/offline/queued-action";

const QUEUE_DATABASE = "pahlawan-queue";

interface QueueSchema extends DBSchema {
  actions: { key: number; value: QueuedAction };
}
type NewAction = Omit<QueuedAction, "id">;

const open = async (): Promise<IDBPDatabase<QueueSchema>> =>
  openDB<QueueSchema>(QUEUE_DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore("actions", { keyPath: "id", autoIncrement: true }),
  });

/** Taps in IndexedDB, so that they outlive the page; in memory where the browser keeps nothing. */
export class ActionStore {
  private opening: Promise<IDBPDatabase<QueueSchema> | null> | undefined;
  private memory: QueuedAction[] = [];

  /** Opened at the first need: on the server there is none. */
  private get opened(): Promise<IDBPDatabase<QueueSchema> | null> {
    this.opening ??= open().catch(() => null);
    return this.opening;
  }

  /** In the order of the taps. */
  async list(): Promise<QueuedAction[]> {
    const db = await this.opened;
    return db ? db.getAll("actions") : this.memory;
  }

  async add(action: NewAction): Promise<void> {
    const db = await this.opened;
    if (db) await db.add("actions", action as QueuedAction);
    else this.memory = [...this.memory, { ...action, id: Date.now() + Math.random() }];
  }

  async save(action: QueuedAction): Promise<void> {
    const db = await this.opened;
    if (db) await db.put("actions", action);
    else this.memory = this.memory.map((one) => (one.id === action.id ? action : one));
  }

  async remove(id: number): Promise<void> {
    const db = await this.opened;
    if (db) await db.delete("actions", id);
    else this.memory = this.memory.filter((one) => one.id !== id);
  }

  /** Forgets everything, whoever tapped it. */
  async clear(): Promise<void> {
    const db = await this.opened;
    if (db) await db.clear("actions");
    else this.memory = [];
  }
}
