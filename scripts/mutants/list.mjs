/**
 * A fault planted in a file, or in another where a swap names one, and the tests that must see it.
 * @typedef {Readonly<{ name: string, file: string, swaps: readonly (readonly [from: string, to: string, file?: string])[], tests: readonly string[] }>} Mutant
 */

const STATEMENT = "server/surplus/claim-statement.store.ts";
const WRITER = "server/surplus/claim-writer.integration.test.ts";
const RACE = "server/surplus/claim-race.engine.test.ts";
const ACCESS = "server/access.router.test.ts";

/** @type {readonly Mutant[]} */
export const MUTANTS = [
  {
    name: "the claim statement does not look at the units left",
    file: STATEMENT,
    swaps: [
      ["where running <= units_open)", "where true)"],
      [" and s.units_open >= t.take", ""],
      ["s.units_open > 0 and ", ""],
    ],
    tests: [WRITER],
  },
  {
    name: "the claim statement does not look at the clock",
    file: STATEMENT,
    swaps: [["and s.safe_until > $2::timestamptz and s.pickup_until > $2::timestamptz", ""]],
    tests: [WRITER],
  },
  {
    name: "a batch has no running sum",
    file: STATEMENT,
    swaps: [["sum(take) over (partition by surplus_id order by ord) as running", "take as running"]],
    tests: [WRITER],
  },
  {
    name: "posting does not look at the safety clock",
    file: "server/surplus/surplus.rules.ts",
    swaps: [
      ["if (safe <= now) ", "if (safe <= now && false) "],
      ["if (pickupUntil > safe) ", "if (pickupUntil > safe && false) "],
    ],
    tests: ["server/surplus/surplus.commands.test.ts"],
  },
  {
    name: "the handover does not look at the safety clock",
    file: "server/handover/handover.commands.ts",
    swaps: [["claim.safeUntil <= now ? pickupReasons.expired() : claim", "claim"]],
    tests: ["server/handover/handover.commands.test.ts"],
  },
  {
    name: "a transaction swallows its error",
    file: "server/trpc/context.ts",
    swaps: [
      [
        "command({ tx, actor: context.actor, now: context.now }));",
        "command({ tx, actor: context.actor, now: context.now })).catch((error: unknown) => error as Result);",
      ],
    ],
    tests: ["server/surplus/surplus.commands.test.ts"],
  },
  {
    name: "refusals lose their status on the way out",
    file: "server/trpc/procedures.ts",
    swaps: [
      ["if (!result.ok) throw toTrpcError(result.error);", "void toTrpcError;"],
      ["toTrpcError(getTRPCErrorFromUnknown(cause))", "getTRPCErrorFromUnknown(cause)", "server/web/refusals.ts"],
    ],
    tests: [RACE],
  },
  {
    name: "roles are not asked for",
    file: "server/trpc/procedures.ts",
    swaps: [["if (!roles.some((role) => actor.roles.includes(role))) throw accessReasons.notYourRole();", ""]],
    tests: [ACCESS],
  },
  {
    name: "reactions have no inbox",
    file: "server/outbox/once.ts",
    swaps: [
      [
        "if (fresh.size > 0) await effect({ tx, actor: systemActor(marks.reaction), now: marks.now }, fresh);",
        "await effect({ tx, actor: systemActor(marks.reaction), now: marks.now }, new Set(marks.eventIds));",
      ],
    ],
    tests: ["server/outbox/once.test.ts"],
  },
  {
    name: "anyone's lot can be withdrawn",
    file: "server/surplus/surplus.commands.ts",
    swaps: [
      ["if (!isProvidersOwn(lot, actor.organisationId)) throw", "if (!isProvidersOwn(lot, lot.providerId)) throw"],
    ],
    tests: [ACCESS],
  },
  {
    name: "anyone's claim can be cancelled",
    file: "server/surplus/claim-closing.commands.ts",
    swaps: [["if (claim.recipientId !== actor.organisationId) throw claimReasons.notYours();", "void actor;"]],
    tests: [ACCESS],
  },
  {
    name: "a pickup code works at every kitchen",
    file: "server/surplus/claim.store.ts",
    swaps: [
      [
        "and(eq(pickupCode.providerId, providerId), eq(pickupCode.codeHmac, codeHmac))",
        "eq(pickupCode.codeHmac, codeHmac)",
      ],
    ],
    tests: [ACCESS],
  },
  {
    name: "a key answers whatever the body says",
    file: "server/platform/answers.ts",
    swaps: [["if (answer.bodyHash !== bodyHash) throw idempotencyReasons.otherBody();", "void bodyHash;"]],
    tests: [RACE],
  },
  {
    name: "the relay marks events as published before the bus has them",
    file: "server/outbox/relay.ts",
    swaps: [
      ["if (waiting.length === 0) return 0;", "if (waiting.length === 0) return [];"],
      ["    await publishTraced(messages, (carried) => bus.publish(carried, tx));\n", ""],
      [
        "return messages.length;\n  });",
        "return messages;\n  }).then(async (messages) => {\n    if (messages.length > 0) await bus.publish(messages);\n    return messages.length;\n  });",
      ],
    ],
    tests: ["server/outbox/relay.test.ts"],
  },
  {
    name: "a copied refresh token is not noticed",
    file: "server/identity/identity.session.commands.ts",
    swaps: [['if (decision === "reuse") await saveRevocation(tx, session.id, now);', ""]],
    tests: ["server/identity/identity.session.commands.test.ts"],
  },
  {
    name: "a lapsed offer goes to the same recipient again",
    file: "server/matching/propose.commands.ts",
    swaps: [
      ["await makeOffers(work, planned);", "await makeOffers(work, planned, { again: true });"],
      [".filter(({ organisationId }) => !asked?.has(organisationId))", "", "server/matching/window.reads.ts"],
    ],
    tests: ["server/matching/matching.commands.test.ts"],
  },
  {
    name: "units move without a balance entry",
    file: "server/surplus/surplus.store.ts",
    swaps: [
      ["if (real.length > 0) await tx.insert(balanceEntry)", "if (real.length > 999) await tx.insert(balanceEntry)"],
    ],
    tests: ["server/surplus/mass-balance.commands.test.ts"],
  },
];
