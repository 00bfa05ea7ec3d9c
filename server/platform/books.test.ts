import { expect, it } from "vitest";
import { openBook, readBooks } from "@/server/platform/books";
import { gauge, registry } from "@/server/platform/metrics";
import { parseMetrics } from "@/server/testing/scrape";

const stock = gauge({ name: "pantry_stock", help: "Loaves in the pantry" });
let reads = 0;
let isTorn = false;
openBook({
  name: "pantry",
  read: async () => {
    reads += 1;
    if (isTorn) throw new Error("torn");
    stock.set(reads);
  },
  forget: () => stock.remove(),
});
const told = async () => parseMetrics(await registry().metrics());

it("reads a book at a scrape, spares it for five seconds, and then reads it again", async () => {
  await readBooks(0);
  expect((await told()).value("pantry_stock")).toBe(1);
  await readBooks(4_999);
  expect((await told()).value("pantry_stock")).toBe(1);
  await readBooks(5_000);
  expect((await told()).value("pantry_stock")).toBe(2);
});

it("tells nothing rather than an old figure where a book cannot be read, and recovers by itself", async () => {
  isTorn = true;
  await readBooks(20_000);
  expect((await told()).value("pantry_stock")).toBeUndefined();
  expect((await told()).value('books_readable{book="pantry"}')).toBe(0);
  isTorn = false;
  await readBooks(20_001);
  expect((await told()).value("pantry_stock")).toBe(4);
  expect((await told()).value('books_readable{book="pantry"}')).toBe(1);
});

it("answers a scrape within about a second where a book hangs, asks it only once, and keeps the others", async () => {
  let asked = 0;
  openBook({
    name: "frozen",
    read: () => {
      asked += 1;
      return new Promise(() => {});
    },
    forget: () => {},
  });
  const since = performance.now();
  await readBooks(40_000);
  await readBooks(60_000);
  expect(performance.now() - since).toBeLessThan(4_000);
  expect(asked).toBe(1);
  expect((await told()).value('books_readable{book="frozen"}')).toBe(0);
  expect((await told()).value('books_readable{book="pantry"}')).toBe(1);
});
