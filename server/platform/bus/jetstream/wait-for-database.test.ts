import { expect, it } from "vitest";
import { waitForDatabase } from "@/server/platform/bus/jetstream/wait-for-database";

const away = () => Object.assign(new Error("Failed query"), { cause: Object.assign(new Error(), { code: "57P03" }) });

it("answers once the database is back, and says all the while that it is at work", async () => {
  let tries = 0;
  let signs = 0;
  const answer = async () => {
    tries += 1;
    if (tries < 3) throw away();
  };
  await waitForDatabase(answer, () => (signs += 1), new AbortController().signal);
  expect([tries, signs]).toEqual([3, 2]);
});

it("does not wait where something else is wrong, nor where the process is to end", async () => {
  const wrong = async () => {
    throw new Error("cannot digest");
  };
  const signal = new AbortController().signal;
  await expect(waitForDatabase(wrong, () => {}, signal)).rejects.toThrow("cannot digest");
  const none = async () => {
    throw away();
  };
  await expect(waitForDatabase(none, () => {}, AbortSignal.abort())).rejects.toThrow("Failed query");
});
