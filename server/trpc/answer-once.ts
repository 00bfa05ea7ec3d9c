import { Failure, type FailureKind } from "@/server/kernel/failure";
import {
  deleteKey,
  findAnswer,
  hashOfBody,
  type Keyed,
  readAnswer,
  saveAnswer,
  saveKey,
  saveRefusal,
} from "@/server/platform/answers";
import type { Database } from "@/server/platform/database";
import type { Context } from "@/server/trpc/context";

/** Refusals that stay true when asked again; the others are worth another try with the same key. */
const KEPT: ReadonlySet<FailureKind> = new Set(["invalid", "forbidden", "missing", "conflict"]);

type Outcome = Readonly<{ ok: true; data: unknown } | { ok: false; error: Error }>;
type Answered<Result> = Readonly<{ again: false; result: Result } | { again: true; data: unknown }>;

/** The key of a request, bound to its procedure and body; null where none was sent or nobody is known. */
export function keyOf({ actor, idempotencyKey }: Context, path: string, body: unknown): Keyed | null {
  if (!idempotencyKey || actor.kind !== "person") return null;
  return { principalId: actor.personId, key: idempotencyKey, bodyHash: hashOfBody([path, body]) };
}

/**
 * Runs a procedure once for its key, in one transaction with the answer it keeps; asked again it gives the same answer.
 * What the procedure refuses is kept as well, a fault rolls everything back and frees the key.
 * @throws Failure `idempotency.otherBody`, or the refusal that was kept
 */
export const answerOnce = <Result extends Outcome>(
  context: Context,
  keyed: Keyed,
  run: (db: Database) => Promise<Result>,
): Promise<Answered<Result>> =>
  context.db.transaction(async (tx) => {
    if (!(await saveKey(tx, keyed, context.now))) {
      const earlier = await findAnswer(tx, keyed);
      return { again: true, data: readAnswer(earlier ?? { answerCipher: null }) };
    }
    // A transaction opens savepoints where the pool opens transactions, so that the procedure works in this one.
    const result = await run(tx as unknown as Database);
    const refusal = result.ok ? null : result.error.cause;
    if (result.ok) await saveAnswer(tx, keyed, result.data);
    else if (!(refusal instanceof Failure)) throw result.error;
    else if (KEPT.has(refusal.kind)) await saveRefusal(tx, keyed, refusal, context.now);
    else await deleteKey(tx, keyed);
    return { again: false, result };
  });
