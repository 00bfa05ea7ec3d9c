const MOST_LETTERS = 2_000;
/** PostgreSQL's "data exception": its message quotes the value that did not fit. */
const QUOTES_A_VALUE = /^22/;

/**
 * Why something failed, without the values of a failed query: they are what people typed.
 * Drizzle lists them behind "params:", PostgreSQL quotes them behind the message of a data exception.
 */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const [reason = ""] = fault.message.split("\nparams: ", 1);
  const code = "code" in fault ? String(fault.code) : "";
  return QUOTES_A_VALUE.test(code) ? reason.replace(/:? ".*$/s, "") : reason;
}

/** A fault as it is kept for operators to read: its name and reason, innermost cause last, at most 2,000 characters. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return reasonOf(fault).slice(0, MOST_LETTERS);
  const cause = fault.cause instanceof Error ? ` ← ${faultText(fault.cause)}` : "";
  return `${fault.name}: ${reasonOf(fault)}${cause}`.slice(0, MOST_LETTERS);
}

/** Whatever was thrown, as an error. */
export const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)));
