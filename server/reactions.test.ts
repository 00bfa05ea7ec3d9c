import { expect, it } from "vitest";
import type { AnswerRow } from "@/server/outbox/deliver";
import type { Outing } from "@/server/outbox/errand";
import { matchingReactions } from "@/server/reactions";

/** What a row says of a payload that lacks everything, before it does anything. */
async function complaintOf(row: AnswerRow): Promise<string> {
  const nowhere = {} as Outing;
  const told = "inquire" in row ? row.inquire(nowhere, {}) : "run" in row ? row.run(nowhere, {}) : null;
  const said =
    told ??
    ("react" in row ? row.react({} as never, [{ payload: {}, event: {} as never, within: (run) => run() }]) : null);
  return Promise.resolve(said).then(
    () => "",
    (error: Error) => error.message,
  );
}

it("hands the matcher only events that say their cell: without one no partition gets them", async () => {
  expect(matchingReactions.length).toBeGreaterThan(5);
  for (const row of matchingReactions) expect(await complaintOf(row), row.name).toContain('"cell"');
});
