import { ownContact } from "@/server/identity/identity.reads";
import { listSeen } from "@/server/identity/reveal.commands";
import type { PersonActor } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";
import { sectionsOf } from "@/server/privacy/export.view";
import { listConsents, listRequests } from "@/server/privacy/privacy.store";

/** Everything that is kept of a person as JSON, one kind after the other, each read when its turn comes. */
export async function* exportOf(reader: Reader, actor: PersonActor, now: Date): AsyncGenerator<Uint8Array> {
  const head = { madeAt: now, person: { id: actor.personId, ...(await ownContact(reader, actor.personId)) } };
  yield Buffer.from(`${JSON.stringify(head, null, 2).slice(0, -2)},\n`);
  for (const [name, read] of [...sectionsOf(reader, actor), ...ownSections(reader, actor)])
    yield Buffer.from(
      `  ${JSON.stringify(name)}: ${JSON.stringify(await read(), null, 2).replaceAll("\n", "\n  ")},\n`,
    );
  yield Buffer.from(`  "end": true\n}\n`);
}

/** What the centre itself keeps; the words of a request stay sealed, its answer is the person's. */
function ownSections(reader: Reader, actor: PersonActor): ReadonlyArray<readonly [string, () => Promise<object[]>]> {
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
