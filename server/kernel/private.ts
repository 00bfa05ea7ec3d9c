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

/** `+6281234561234` → `0812****1234`, as people say it (DOMAIN.md §4). @param phone E.164 or national */
export function maskPhone(phone: string): string {
  const national = phone.replace(/^\+62/, "0");
  return `${national.slice(0, 4)}****${national.slice(-4)}`;
}
