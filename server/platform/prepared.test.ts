import { expect, it } from "vitest";
import { PREPARING_V1, Repeats } from "@/server/platform/prepared";

const { fromTime, mostTexts, mostWatched } = PREPARING_V1;
const ask = (repeats: Repeats, text: string, times: number) =>
  Array.from({ length: times }, () => repeats.worthPreparing(text));

it("prepares a text from its fifth asking on", () => {
  const repeats = new Repeats();
  expect(ask(repeats, "select 1", fromTime + 1)).toEqual([false, false, false, false, true, true]);
});

it("prepares no more texts than a connection is to remember, and keeps those it has", () => {
  const repeats = new Repeats();
  for (let one = 0; one < mostTexts; one += 1) ask(repeats, `select ${one}`, fromTime);
  expect(ask(repeats, "select 'late'", fromTime * 2)).not.toContain(true);
  expect(repeats.worthPreparing("select 0")).toBe(true);
});

it("does not remember without end what is asked once", () => {
  const repeats = new Repeats();
  ask(repeats, "select 'often'", fromTime - 1);
  for (let one = 0; one < mostWatched; one += 1) repeats.worthPreparing(`select ${one}`);
  expect(repeats.worthPreparing("select 'often'")).toBe(false);
});
