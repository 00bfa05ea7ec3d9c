import { inspect } from "node:util";

/** A personal datum: prints dots everywhere; `reveal()` is the one greppable way to read it. */
export class Private<Value> {
  readonly #value: Value;
  constructor(value: Value) {
    this.#value = value;
  }
  reveal(): Value {
    return this.#value;
  }
  toString(): string {
    return "•••";
  }
  toJSON(): string {
    return "•••";
  }
  [inspect.custom](): string {
    return "•••";
  }
}

/** `budi@example.org` → `b***i@example.org`; local parts under three letters are masked whole (DOMAIN.md §4). */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  const local = email.slice(0, at);
  const shown = local.length < 3 ? "***" : `${local[0]}***${local.at(-1)}`;
  return `${shown}${email.slice(at)}`;
}

/** `081234561234` → `0812****1234` (DOMAIN.md §4). */
export const maskPhone = (phone: string): string => `${phone.slice(0, 4)}****${phone.slice(-4)}`;
