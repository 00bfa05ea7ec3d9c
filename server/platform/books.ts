import { SECOND } from "@/server/kernel/time";
import { log } from "@/server/platform/log";
import { gauge } from "@/server/platform/metrics";
import { singleton } from "@/server/platform/singleton";

/** Figures of the whole product that lie in a database: every process that tells them tells the same, so nobody may add them up. */
export type Book = Readonly<{
  /** Names the source in `books_readable`, kebab-case. */
  name: string;
  read: () => Promise<void>;
  /** Takes the figures back: none is better than an old one. */
  forget: () => void;
}>;

const WITHIN_MS = SECOND;
/** Scrapers that come more often see the same figures, and the database is spared. */
const FRESH_MS = 5 * SECOND;

const readable = gauge({
  name: "books_readable",
  help: "1 where the figures of the whole product could be read for this scrape",
  labels: ["book"],
});

type Shelf = Map<string, { book: Book; readAt: number; reading: Promise<void> | null }>;
const shelf = () => singleton("books", (): Shelf => new Map());

/** From now on a scrape of this process reads the book first. */
export function openBook(book: Book): void {
  shelf().set(book.name, { book, readAt: Number.NEGATIVE_INFINITY, reading: null });
}

async function refresh(name: string, now: number): Promise<void> {
  const entry = shelf().get(name);
  if (!entry || now - entry.readAt < FRESH_MS) return;
  // A reading that hangs is waited for, never doubled.
  entry.reading ??= entry.book.read().finally(() => {
    entry.reading = null;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${WITHIN_MS} ms`)), WITHIN_MS);
  });
  try {
    await Promise.race([entry.reading, late]);
    entry.readAt = now;
    readable.set({ book: name }, 1);
  } catch (err) {
    log().warn({ err, book: name }, "figures not read");
    entry.book.forget();
    readable.set({ book: name }, 0);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads every open book, each within a second; one that cannot be read is told as such and holds nobody up. */
export async function readBooks(now = performance.now()): Promise<void> {
  await Promise.all([...shelf().keys()].map((name) => refresh(name, now)));
}
