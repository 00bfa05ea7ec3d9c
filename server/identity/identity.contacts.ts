import { identityReasons } from "@/server/identity/identity.contract";
import { canonicalIdentifier, toE164 } from "@/server/identity/identity.rules";
import { maskEmail, maskPhone, Private } from "@/server/kernel/private";
import { config } from "@/server/platform/config";
import { blindIndex, seal, unseal } from "@/server/platform/sealed";

export type TypedContact = Readonly<{ email?: string | undefined; phone?: string | undefined }>;
type Contact = Readonly<{ email: Private<string> | null; phone: Private<string> | null }>;

/** The mark an identifier is looked up by; equal for every spelling of one address or number. */
export const identifierIndex = (typed: string): string =>
  blindIndex(canonicalIdentifier(typed), config().CONTACT_INDEX_KEY);

/** An identifier in its one spelling, sealed. */
export const sealIdentifier = (typed: string): string =>
  seal(canonicalIdentifier(typed).replace(/^\w+:/, ""), config().CONTACT_KEY);

/** The contact an identifier is: an address, or a mobile number. @throws Failure `identity.contactMalformed` */
export const contactFrom = (typed: string): Contact =>
  readContact(typed.includes("@") ? { email: typed.trim().toLowerCase() } : { phone: typed });

/** @throws Failure `identity.contactMalformed` when the phone is no Indonesian mobile number */
export function readContact({ email, phone }: TypedContact): Contact {
  const number = phone === undefined ? null : toE164(phone);
  if (phone !== undefined && !number) throw identityReasons.contactMalformed();
  return { email: email === undefined ? null : new Private(email), phone: number ? new Private(number) : null };
}

const sealed = (text: Private<string> | null) => (text ? seal(text.reveal(), config().CONTACT_KEY) : null);
const indexed = (text: Private<string> | null) => (text ? identifierIndex(text.reveal()) : null);

export const sealContact = ({ email, phone }: Contact) => ({ emailCipher: sealed(email), phoneCipher: sealed(phone) });
export const indexContact = ({ email, phone }: Contact) => ({ emailIndex: indexed(email), phoneIndex: indexed(phone) });

type Ciphers = Readonly<{ emailCipher: string | null; phoneCipher: string | null }>;

const opened = (cipher: string | null) => (cipher ? new Private(unseal(cipher, config().CONTACT_KEY)) : null);
/** An identifier that was sealed, still `Private`. */
export const openIdentifier = opened;

/** A contact in the clear, still `Private`. */
export const openContact = ({ emailCipher, phoneCipher }: Ciphers): Contact => ({
  email: opened(emailCipher),
  phone: opened(phoneCipher),
});

/** A contact in the clear, for whoever was allowed to see it and is written down for it. */
export function revealedContact(ciphers: Ciphers): { email: string | null; phone: string | null } {
  const { email, phone } = openContact(ciphers);
  return { email: email?.reveal() ?? null, phone: phone?.reveal() ?? null };
}

/** A contact as outputs show it: `b***i@host`, `0812****1234`. */
export function maskContact(ciphers: Ciphers): { email: string | null; phone: string | null } {
  const { email, phone } = openContact(ciphers);
  return { email: email && maskEmail(email.reveal()), phone: phone && maskPhone(phone.reveal()) };
}
