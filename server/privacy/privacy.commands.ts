import { audit } from "@/server/audit/audit.commands";
import {
  checkContact,
  forgetPerson,
  regionOfPerson,
  renamePerson,
  replaceContact,
  restrictPerson,
} from "@/server/identity/person.commands";
import type { PersonActor } from "@/server/kernel/actor";
import { type PersonId, type PrivacyRequestId, plainId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import { config } from "@/server/platform/config";
import { seal, unseal } from "@/server/platform/sealed";
import type { Work } from "@/server/platform/work";
import {
  type AnswerInput,
  type CorrectInput,
  privacyAnswered,
  privacyRequested,
} from "@/server/privacy/privacy.contract";
import {
  type CorrectedField,
  PURPOSES,
  type Purpose,
  privacyReasons,
  type RequestState,
} from "@/server/privacy/privacy.reasons";
import { dueAt, PRIVACY_V1, whyCannotErase } from "@/server/privacy/privacy.rules";
import {
  endRequests,
  listRequests,
  lockRequest,
  type StoredRequest,
  saveAnswer,
  saveConsent,
  saveRequest,
} from "@/server/privacy/privacy.store";
import { findStanding } from "@/server/privacy/privacy.view";

type Asked = Readonly<{ id: PrivacyRequestId; state: RequestState }>;
type Wish = Pick<StoredRequest, "kind"> & Readonly<{ field?: CorrectedField; text?: string }>;

/** Agrees to a purpose, or takes that back; what follows from it holds from the commit on. */
export async function setConsent(
  { tx, actor, now }: Work<PersonActor>,
  { purpose, isGiven }: Readonly<{ purpose: Purpose; isGiven: boolean }>,
): Promise<void> {
  const version = PRIVACY_V1.purposes[purpose];
  await saveConsent(tx, { personId: actor.personId, purpose, version, isGiven, at: now });
}

/** Writes down what a newcomer said of each purpose. @param given those they agree to */
export async function recordConsents(
  { tx, now: at }: Pick<Work, "tx" | "now">,
  personId: PersonId,
  given: readonly Purpose[],
): Promise<void> {
  for (const purpose of PURPOSES) {
    const version = PRIVACY_V1.purposes[purpose];
    await saveConsent(tx, { personId, purpose, version, isGiven: given.includes(purpose), at });
  }
}

/** A request that is fulfilled as it is made. */
async function fulfil({ tx, actor, now }: Work<PersonActor>, wish: Wish): Promise<Asked> {
  const id = plainId<"privacy-request">();
  const { kind, field } = wish;
  const times = { askedAt: now, dueAt: dueAt(now), decidedAt: now };
  await saveRequest(tx, { id, personId: actor.personId, kind, state: "done", field, ...times });
  return { id, state: "done" };
}

/** A request an admin has to answer within 3 × 24 hours. @throws Failure `privacy.alreadyAsked`, `privacy.tooManyOpen` */
async function ask(work: Work<PersonActor>, { kind, field, text = "" }: Wish): Promise<Asked> {
  const { tx, actor, now } = work;
  const { personId } = actor;
  const open = (await listRequests(tx, personId)).filter(({ state }) => state === "open");
  if (field && open.some((request) => request.field === field)) throw privacyReasons.alreadyAsked();
  if (open.length >= PRIVACY_V1.mostOpen) throw privacyReasons.tooManyOpen();
  const id = plainId<"privacy-request">();
  const textCipher = seal(text, config().CONTACT_KEY);
  const times = { askedAt: now, dueAt: dueAt(now) };
  await saveRequest(tx, { id, personId, kind, state: "open", field, textCipher, ...times });
  const regionId = await regionOfPerson(tx, personId);
  await record(work, regionId, privacyRequested, { requestId: id, personId, kind, regionId });
  return { id, state: "open" };
}

/** Asks for a file of everything; it can be fetched for seven days, and is made when it is fetched. */
export const askExport = (work: Work<PersonActor>): Promise<Asked> => fulfil(work, { kind: "access" });

/** Corrects a name at once; a new address or number is checked by an admin first, for one signs in with it. */
export async function correctOwn(work: Work<PersonActor>, { field, value }: CorrectInput): Promise<Asked> {
  if (field !== "name") {
    checkContact({ [field]: value });
    return ask(work, { kind: "correction", field, text: value });
  }
  await renamePerson(work, work.actor.personId, value);
  return fulfil(work, { kind: "correction", field });
}

/** Asks or objects in words. */
export const askQuestion = (work: Work<PersonActor>, text: string): Promise<Asked> =>
  ask(work, { kind: "question", text });

/** Keeps a person's data and uses it for nothing that can wait, or lifts that again. */
export async function restrictOwn(work: Work<PersonActor>, isOn: boolean): Promise<Asked> {
  await restrictPerson(work, work.actor.personId, isOn);
  return fulfil(work, { kind: "restriction" });
}

/**
 * Erases the one who asks: they are signed out everywhere, and nothing says any more who they were.
 * @throws Failure `privacy.claimsHeld`, `privacy.disputesOpen`, `privacy.lotsOpen`, `privacy.lastAdmin`
 */
export async function eraseOwn(work: Work<PersonActor>): Promise<Asked> {
  const { tx, actor, now } = work;
  const refusal = whyCannotErase(await findStanding(tx, actor, now));
  if (refusal) throw refusal;
  const asked = await fulfil(work, { kind: "erasure" });
  await endRequests(tx, actor.personId, asked.id);
  await forgetPerson(work, actor.personId);
  return asked;
}

/** What a request is about, in the clear; null where nothing was written or it is answered. */
export const wordsOfRequest = ({ textCipher }: Pick<StoredRequest, "textCipher">): string | null =>
  textCipher === null ? null : unseal(textCipher, config().CONTACT_KEY);

/**
 * An admin answers; a correction they agree to takes effect with it.
 * @throws Failure `privacy.unknown`, `privacy.alreadyAnswered`, `privacy.ownRequest`, `identity.contactTaken`, `identity.contactMalformed`
 */
export async function answerRequest(work: Work<PersonActor>, { id, decision, answer }: AnswerInput): Promise<Asked> {
  const { tx, actor, now } = work;
  const request = await lockRequest(tx, id);
  if (!request) throw privacyReasons.unknown();
  if (request.state !== "open") throw privacyReasons.alreadyAnswered();
  const { personId, kind, field } = request;
  if (personId === actor.personId) throw privacyReasons.ownRequest();
  if (decision === "done" && field) await applyCorrection(work, personId, field, wordsOfRequest(request) ?? "");
  await saveAnswer(tx, id, { state: decision, answer, decidedBy: actor.personId, decidedAt: now });
  const regionId = await regionOfPerson(tx, personId);
  await record(work, regionId, privacyAnswered, { requestId: id, personId, kind, regionId, decision });
  const deed = { action: "privacy.answered", subjectKind: "request", subjectId: id } as const;
  await audit(work, { ...deed, reason: answer, detail: { decision, kind, personId } });
  return { id, state: decision };
}

async function applyCorrection(work: Work, personId: PersonId, field: CorrectedField, value: string): Promise<void> {
  if (field === "name") await renamePerson(work, personId, value);
  else await replaceContact(work, personId, { [field]: value });
}
