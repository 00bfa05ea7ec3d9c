import { requireSwitch } from "@/server/control/control.commands";
import { askForCode } from "@/server/identity/code.commands";
import type { SignedIn, SignInPlace } from "@/server/identity/identity.session.commands";
import { joinByCode } from "@/server/identity/join.commands";
import type { JoinInput } from "@/server/joining/joining.contract";
import type { Language } from "@/server/kernel/text";
import type { Work } from "@/server/platform/work";
import { recordConsents } from "@/server/privacy/privacy.commands";

type Wish = Readonly<{ identifier: string; language: Language }>;

/**
 * Sends a code to whoever wishes to buy for themselves, be they known or not.
 * @throws Failure `control.registrationClosed`, `identity.contactMalformed`, `identity.lockedOut`
 */
export async function askToJoin(work: Pick<Work, "tx" | "now">, wish: Wish): Promise<{ expiresInSeconds: number }> {
  await requireSwitch(work.tx, "registration");
  return askForCode(work, { ...wish, purpose: "join" });
}

/**
 * Makes a buyer of whoever shows the code, with what they agree to, and signs them in; someone who is known is signed in.
 * @throws Failure `control.registrationClosed`, `identity.wrongCode`, `lockedOut`, `suspended`
 */
export const join = (place: SignInPlace, { consents, ...newcomer }: JoinInput): Promise<SignedIn> =>
  joinByCode(place, newcomer, (work, personId) => recordConsents(work, personId, consents));
