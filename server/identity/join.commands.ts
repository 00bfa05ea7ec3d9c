import { requireSwitch } from "@/server/control/control.commands";
import { tryJoinCode } from "@/server/identity/code.commands";
import { saveUsed } from "@/server/identity/code.store";
import { identityReasons } from "@/server/identity/identity.contract";
import { NO_PASSWORD } from "@/server/identity/identity.passwords";
import { openSession, type SignedIn, type SignInPlace } from "@/server/identity/identity.session.commands";
import { announce, forgetFailures } from "@/server/identity/identity.session.store";
import { findCredentials, listGrants, saveBuyer } from "@/server/identity/identity.store";
import { savePhoneConfirmed } from "@/server/identity/person.store";
import { makePerson } from "@/server/identity/register.commands";
import type { PersonId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

type Newcomer = Readonly<{ identifier: string; code: string; displayName: string }>;
/** What else is to be written down of someone new, in the same transaction. */
type Greet = (work: Pick<Work, "tx" | "now">, personId: PersonId) => Promise<void>;

/**
 * Signs in whoever shows that an address or number is theirs: as the person who has it, or as a new one who buys for
 * themselves. Someone who has no role at all becomes a buyer; nobody else is changed.
 * @throws Failure `control.registrationClosed`, `identity.wrongCode`, `lockedOut`, `suspended`
 */
export async function joinByCode(place: SignInPlace, newcomer: Newcomer, greet: Greet): Promise<SignedIn> {
  const { db, now } = place;
  const { id, index } = await tryJoinCode(place, newcomer);
  return db.transaction(async (tx) => {
    await requireSwitch(tx, "registration");
    if (!(await saveUsed(tx, id, now))) throw identityReasons.wrongCode();
    await forgetFailures(tx, index);
    const known = await findCredentials(tx, index);
    const personId = known?.personId ?? (await makePerson(tx, { ...newcomer, passwordHash: NO_PASSWORD }, now));
    if (!known) await greet({ tx, now }, personId);
    await savePhoneConfirmed(tx, index, now);
    if ((await listGrants(tx, personId)).length === 0) await saveBuyer(tx, personId, now);
    await announce(tx, personId);
    return openSession(tx, place, personId);
  });
}
