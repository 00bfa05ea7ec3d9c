import { and, asc, desc, eq, sql } from "drizzle-orm";
import { person, signInCode } from "@/db/schema/identity";
import { outbox } from "@/db/schema/outbox";
import { askForCode } from "@/server/identity/code.commands";
import { codeAsked } from "@/server/identity/code.contract";
import {
  identifierIndex,
  indexContact,
  readContact,
  sealContact,
  type TypedContact,
} from "@/server/identity/identity.contacts";
import { hashPassword } from "@/server/identity/identity.passwords";
import { plainId } from "@/server/kernel/id";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";

type Account = TypedContact & Readonly<{ displayName: string; password: string }>;

/** Someone who registered some time ago, with no role. */
export async function makeAccount(db: Database, { displayName, password, ...typed }: Account): Promise<void> {
  const contact = readContact(typed);
  const passwordHash = await hashPassword(password);
  const row = { id: plainId<"person">(), displayName, passwordHash, createdAt: new Date() };
  await db.insert(person).values({ ...row, ...indexContact(contact), ...sealContact(contact) });
}

/** Has a code to join sent to an address, and reads it before it leaves. */
export async function codeToJoin(db: Database, identifier: string, now = new Date()): Promise<string> {
  await db.transaction((tx) => askForCode({ tx, now }, { identifier, purpose: "join", language: "id" }));
  const [sent] = await db
    .select({ payload: outbox.payload })
    .from(signInCode)
    .innerJoin(outbox, sql`${outbox.payload}->>'codeId' = ${signInCode.id}::text`)
    .where(and(eq(signInCode.identifierIndex, identifierIndex(identifier)), eq(outbox.type, codeAsked.type)))
    .orderBy(desc(signInCode.askedAt), asc(signInCode.id))
    .limit(1);
  return unseal(codeAsked.parse(sent?.payload).sealedCode, config().CONTACT_KEY);
}
