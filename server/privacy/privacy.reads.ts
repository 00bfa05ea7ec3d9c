import { ownContact } from "@/server/identity/identity.reads";
import type { PersonActor } from "@/server/kernel/actor";
import { maskEmail, maskPhone } from "@/server/kernel/private";
import type { Reader } from "@/server/platform/database";
import { wordsOfRequest } from "@/server/privacy/privacy.commands";
import type { RequestRecord } from "@/server/privacy/privacy.contract";
import { PURPOSES, type Purpose } from "@/server/privacy/privacy.reasons";
import { isExportOpen, PRIVACY_V1, whyCannotErase } from "@/server/privacy/privacy.rules";
import { countOpen, listConsents, listQueue, listRequests, type StoredRequest } from "@/server/privacy/privacy.store";
import { findStanding, namesOf } from "@/server/privacy/privacy.view";

const described = (request: StoredRequest, now: Date): RequestRecord => ({
  ...request,
  hasFile: request.kind === "access" && isExportOpen(request.askedAt, now),
});

/** All a person sees of their data: what is kept, agreed to and asked for, and what stands against erasing it. */
export async function describeCentre(reader: Reader, actor: PersonActor, now: Date) {
  const { personId } = actor;
  const { displayName, contact, createdAt, restrictedAt } = await ownContact(reader, personId);
  const said = await listConsents(reader, personId);
  const consents = PURPOSES.map((purpose: Purpose) => {
    // Whoever never said otherwise agreed when they signed up.
    const { isGiven, version, at } = said.find((entry) => entry.purpose === purpose) ?? {
      ...{ isGiven: true, version: 1, at: createdAt },
    };
    return { purpose, isGiven, version, currentVersion: PRIVACY_V1.purposes[purpose], at };
  });
  const requests = (await listRequests(reader, personId)).map((request) => described(request, now));
  const refusal = whyCannotErase(await findStanding(reader, actor, now));
  const me = { displayName, contact, memberSince: createdAt, restrictedAt };
  return { ...me, consents, requests, whyCannotErase: refusal?.code ?? null };
}

/** What an admin reads of a request: a question in full, an address or number masked. */
function shownWords(request: StoredRequest): string | null {
  const words = wordsOfRequest(request);
  if (words === null) return null;
  if (request.field === "email") return maskEmail(words);
  return request.field === "phone" ? maskPhone(words) : words;
}

/** The requests that wait, or those that were answered, with whose they are. */
export async function describeQueue(reader: Reader, open: boolean, now: Date) {
  const rows = await listQueue(reader, open);
  const names = await namesOf(
    reader,
    rows.map(({ personId }) => personId),
  );
  const items = rows.map((request) => ({
    ...request,
    personName: names.get(request.personId) ?? "",
    text: shownWords(request),
  }));
  return { items, ...(await countOpen(reader, now)) };
}
