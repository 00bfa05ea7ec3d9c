import { askForCode, tryCode } from "@/server/identity/code.commands";
import { saveUsed } from "@/server/identity/code.store";
import { identifierIndex } from "@/server/identity/identity.contacts";
import { contactOf } from "@/server/identity/identity.reads";
import { forgetFailures } from "@/server/identity/identity.session.store";
import { savePhoneConfirmed } from "@/server/identity/person.store";
import { phoneReasons } from "@/server/identity/phone.reasons";
import type { PersonActor } from "@/server/kernel/actor";
import type { PersonId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";
import type { Database, Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type Asking = Readonly<{ db: Database; actor: PersonActor; now: Date }>;
const PURPOSE = "confirm_phone";

/** The number of a person in the clear. @throws Failure `phone.none` */
async function numberOf(reader: Reader, personId: PersonId): Promise<string> {
  const { phone } = await contactOf(reader, personId);
  if (!phone) throw phoneReasons.none();
  return phone.reveal();
}

/** Sends a code to one's own number. @throws Failure `phone.none`, `identity.lockedOut` */
export async function askPhoneCode(work: Work<PersonActor>, language: Language): Promise<{ expiresInSeconds: number }> {
  const identifier = await numberOf(work.tx, work.actor.personId);
  return askForCode(work, { identifier, purpose: PURPOSE, language });
}

/** Shows by the code that one holds the number. @throws Failure `phone.none`, `phone.wrongCode`, `identity.lockedOut` */
export async function confirmPhone({ db, actor, now }: Asking, code: string): Promise<void> {
  const identifier = await numberOf(db, actor.personId);
  const wrong = phoneReasons.wrongCode;
  const { id } = await tryCode({ db, now }, { identifier, code }, { purpose: PURPOSE, wrong });
  const index = identifierIndex(identifier);
  await db.transaction(async (tx) => {
    if (!(await saveUsed(tx, id, now))) throw wrong();
    await forgetFailures(tx, index);
    await savePhoneConfirmed(tx, index, now);
  });
}
