import { audit } from "@/server/audit/audit.commands";
import type { AuditAction } from "@/server/audit/audit.reasons";
import { lockIdentifier } from "@/server/identity/code.store";
import { type FactorStarted, type FactorState, factorChanged } from "@/server/identity/factor.contract";
import { factorReasons } from "@/server/identity/factor.reasons";
import { canonicalRecoveryCode, needsFactor } from "@/server/identity/factor.rules";
import {
  drawRecoveryCodes,
  drawSecret,
  hashOfRecoveryCode,
  stepOf,
  writtenCode,
} from "@/server/identity/factor.secrets";
import {
  countRecoveryCodes,
  deleteFactor,
  findFactor,
  saveConfirmed,
  saveFactorGiven,
  saveRecoveryCodes,
  saveRecoveryUsed,
  saveStarted,
  saveStep,
} from "@/server/identity/factor.store";
import { maskedContactOf } from "@/server/identity/identity.reads";
import { FAILURE_WINDOW_MS, lockedForSeconds } from "@/server/identity/identity.rules";
import { announce, forgetFailures, listFailures, saveFailure } from "@/server/identity/identity.session.store";
import type { HalfActor, PersonActor } from "@/server/kernel/actor";
import { NOWHERE, type PersonId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Database, Reader, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type OneFactorActor = PersonActor | HalfActor;
type Asking = Readonly<{ db: Database; actor: OneFactorActor; now: Date }>;
type ByOneFactor = Work<OneFactorActor>;

/** What there is of someone's second factor. */
export async function describeFactor(reader: Reader, { personId, roles }: PersonActor): Promise<FactorState> {
  const [factor, recoveryCodesLeft] = [await findFactor(reader, personId), await countRecoveryCodes(reader, personId)];
  return { isOn: factor?.confirmedAt != null, isRequired: needsFactor(roles), recoveryCodesLeft };
}

/** Begins to set up: a secret for the app, of no effect until it is confirmed. @throws Failure `factor.alreadyOn` */
export async function startFactor({ tx, actor, now }: ByOneFactor): Promise<FactorStarted> {
  const { email, phone } = await maskedContactOf(tx, actor.personId);
  const { cipher, secret, uri } = drawSecret(email ?? phone ?? "akun");
  if (!(await saveStarted(tx, actor.personId, cipher, now))) throw factorReasons.alreadyOn();
  return { secret, uri };
}

/**
 * Puts the second factor in use once the app has shown that it knows the secret; every other session must then give it.
 * @returns the recovery codes, this once
 * @throws Failure `factor.notStarted`, `factor.alreadyOn`, `factor.wrong`, `factor.lockedOut`
 */
export async function confirmFactor({ db, actor, now }: Asking, digits: string): Promise<string[]> {
  const { personId, sessionId } = actor;
  const factor = await findFactor(db, personId);
  if (!factor) throw factorReasons.notStarted();
  if (factor.confirmedAt) throw factorReasons.alreadyOn();
  const step = await withinTries({ db, actor, now }, async () => stepOf(factor.secretCipher, digits, now));
  return db.transaction(async (tx) => {
    if (!(await saveConfirmed(tx, personId, step, now))) throw factorReasons.alreadyOn();
    await saveFactorGiven(tx, sessionId, now);
    await announce(tx, personId);
    const codes = await newRecoveryCodes(tx, personId);
    await tellChange({ tx, actor, now }, "on");
    return codes;
  });
}

/** Shows the second factor in a session. @throws Failure `factor.wrong`, `factor.lockedOut` */
export async function giveFactor(asking: Asking, code: string): Promise<void> {
  const { db, actor, now } = asking;
  await withinTries(asking, () => spend(asking, code));
  await db.transaction(async (tx) => {
    await saveFactorGiven(tx, actor.sessionId, now);
    await announce(tx, actor.sessionId);
  });
}

/** Switches the second factor off. @throws Failure `factor.required`, `factor.wrong`, `factor.lockedOut` */
export async function stopFactor(asking: Asking & Readonly<{ actor: PersonActor }>, code: string): Promise<void> {
  const { db, actor, now } = asking;
  if (needsFactor(actor.roles)) throw factorReasons.required();
  await withinTries(asking, () => spend(asking, code));
  await db.transaction(async (tx) => {
    await deleteFactor(tx, actor.personId);
    await tellChange({ tx, actor, now }, "off");
  });
}

/** New codes for paper by six digits of the app; the old ones open nothing any more. @throws Failure `factor.wrong`, `factor.lockedOut` */
export async function renewRecoveryCodes(asking: Asking, digits: string): Promise<string[]> {
  const { db, actor, now } = asking;
  await withinTries(asking, () => spend(asking, digits));
  return db.transaction(async (tx) => {
    const codes = await newRecoveryCodes(tx, actor.personId);
    await tellChange({ tx, actor, now }, "recovery_renewed");
    return codes;
  });
}

const DEEDS = {
  on: "factor.added",
  off: "factor.removed",
  recovery_used: "factor.recovery_used",
  recovery_renewed: "factor.recovery_renewed",
} as const satisfies Record<string, AuditAction>;

/** Whatever becomes of a second factor its person hears of, and the log keeps. */
async function tellChange(work: ByOneFactor, change: keyof typeof DEEDS, recoveryCodesLeft?: number): Promise<void> {
  const { personId } = work.actor;
  await record(work, NOWHERE, factorChanged, { personId, change, recoveryCodesLeft });
  const detail = recoveryCodesLeft === undefined ? {} : { recoveryCodesLeft };
  await audit(work, { action: DEEDS[change], subjectKind: "person", subjectId: personId, detail });
}

async function newRecoveryCodes(tx: Transaction, personId: PersonId): Promise<string[]> {
  const codes = drawRecoveryCodes();
  await saveRecoveryCodes(
    tx,
    personId,
    codes.map((code) => hashOfRecoveryCode(personId, code)),
  );
  return codes.map(writtenCode);
}

/** Uses up a time step or a recovery code; null when it is neither, or was used before. */
async function spend({ db, actor, now }: Asking, code: string): Promise<true | null> {
  const { personId } = actor;
  const factor = await findFactor(db, personId);
  if (!factor?.confirmedAt) return null;
  const step = stepOf(factor.secretCipher, code, now);
  if (step !== null) return (await saveStep(db, personId, step)) ? true : null;
  const recovery = canonicalRecoveryCode(code);
  if (!recovery) return null;
  return db.transaction(async (tx) => {
    if (!(await saveRecoveryUsed(tx, personId, hashOfRecoveryCode(personId, recovery), now))) return null;
    await tellChange({ tx, actor, now }, "recovery_used", await countRecoveryCodes(tx, personId));
    return true;
  });
}

/** What the tries at someone's second factor are counted under. */
export const triesOf = (personId: PersonId): string => `factor ${personId}`;

/** Lets five tries through in a quarter of an hour. Each counts as wrong until it proves right, so none slips by beside another. */
async function withinTries<Answer>({ db, actor, now }: Asking, attempt: () => Promise<Answer | null>): Promise<Answer> {
  const index = triesOf(actor.personId);
  await db.transaction(async (tx) => {
    await lockIdentifier(tx, index);
    const retryAfterSeconds = lockedForSeconds(await listFailures(tx, index, later(now, -FAILURE_WINDOW_MS)), now);
    if (retryAfterSeconds) throw factorReasons.lockedOut({ retryAfterSeconds });
    await saveFailure(tx, index, now);
  });
  const answer = await attempt();
  if (answer === null) throw factorReasons.wrong();
  await db.transaction((tx) => forgetFailures(tx, index));
  return answer;
}
