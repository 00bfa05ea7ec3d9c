import { ownContact } from "@/server/identity/identity.reads";
import { listSeen } from "@/server/identity/reveal.commands";
import type { PersonActor } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";
import { sectionsOf } from "@/server/privacy/export.view";
import { buyerSectionsOf, disputeSectionsOf } from "@/server/privacy/export-market.view";
import type { Section } from "@/server/privacy/export-rows.view";
import { listConsents, listRequests } from "@/server/privacy/privacy.store";

/** Everything that is kept of a person as JSON, one kind after the other, each read when its turn comes. */
export async function* exportOf(reader: Reader, actor: PersonActor, now: Date): AsyncGenerator<Uint8Array> {
  const head = { madeAt: now, person: { id: actor.personId, ...(await ownContact(reader, actor.personId)) } };
  yield Buffer.from(`${JSON.stringify(head, null, 2).slice(0, -2)},\n`);
  const sections = [
    ...sectionsOf(reader, actor),
    ...buyerSectionsOf(reader, actor.personId),
    ...disputeSectionsOf(reader, actor.personId),
    ...ownSections(reader, actor),
  ];
  for (const [name, read] of sections)
    yield Buffer.from(`  ${JSON.stringify(name)}: ${written(await read()).replaceAll("\n", "\n  ")},\n`);
  yield Buffer.from(`  "end": true\n}\n`);
}

/** Whole rupiah are written as numbers, which JSON has for them. */
const written = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? Number(value) : value), 2);

/** What the centre itself keeps; the words of a request stay sealed, its answer is the person's. */
function ownSections(reader: Reader, actor: PersonActor): readonly Section[] {
  const { personId } = actor;
  return [
    ["consents", async () => (await listConsents(reader, personId)).map(({ personId: _, ...consent }) => consent)],
    [
      "requests",
      async () =>
        (await listRequests(reader, personId)).map(({ kind, state, field, askedAt, decidedAt, answer }) => ({
          ...{ kind, state, field, askedAt, decidedAt, answer },
        })),
    ],
    ["whoSawMyContact", () => listSeen(reader, actor)],
  ];
}
