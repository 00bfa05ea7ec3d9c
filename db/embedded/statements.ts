import { closeStatement, cString, Front, frame } from "@/db/embedded/frames";
import { type Effects, effectsOf } from "@/db/embedded/sql-scan";

const LIMIT = 5_000;

/** One client's prepared statements: names get a prefix of the client, because all clients share one session. */
export class Statements {
  private readonly effects = new Map<string, Effects | null>();
  private unnamed: Buffer | null = null;
  private readonly preparedInSql = new Set<string>();

  constructor(private readonly prefix: string) {}

  /** The Parse message for the session; remembers the statement. */
  parse(message: Buffer): { message: Buffer; effects: Effects | null } {
    const name = cString(message, 5);
    const sql = cString(message, name.next);
    const effects = effectsOf(sql.text);
    const text = effects?.replacement;
    const types = message.subarray(sql.next);
    this.effects.set(name.text, effects);
    const own = this.own(name.text);
    const written =
      text === null || text === undefined
        ? frame(Front.parse, `${own}\0`, message.subarray(name.next))
        : frame(Front.parse, `${own}\0${text}\0`, types);
    if (name.text === "") this.unnamed = written;
    return { message: written, effects };
  }

  bind(message: Buffer): { message: Buffer; name: string; effects: Effects | null } {
    const portal = cString(message, 5);
    const name = cString(message, portal.next);
    const effects = this.effects.get(name.text) ?? null;
    if (name.text === "") return { message, name: "", effects };
    const head = message.subarray(5, portal.next);
    const rest = message.subarray(name.next);
    return { message: frame(Front.bind, head, `${this.own(name.text)}\0`, rest), name: name.text, effects };
  }

  /** A Describe or Close message for the session; `name` is null when it is about a portal. */
  describeOrClose(message: Buffer): { message: Buffer; name: string | null } {
    if (message[5] !== 0x53) return { message, name: null };
    const name = cString(message, 6).text;
    const type = message[0] ?? 0;
    if (type === Front.close) this.effects.delete(name);
    return { message: frame(type, `S${this.own(name)}\0`), name };
  }

  prepareInSql(names: readonly string[]): void {
    for (const name of names) this.preparedInSql.add(name);
  }

  /** The unnamed statement's Parse message, to send again when another client's replaced it. */
  get unnamedParse(): Buffer | null {
    return this.unnamed;
  }

  dropUnnamed(): void {
    this.unnamed = null;
  }

  get tooMany(): boolean {
    return this.effects.size > LIMIT;
  }

  /** Forgets all statements; the returned messages close them in the session. */
  forgetAll(): Buffer[] {
    const names = [...this.effects.keys()].filter((name) => name !== "").map((name) => this.own(name));
    const closing = [...names, ...this.preparedInSql].map(closeStatement);
    this.effects.clear();
    this.preparedInSql.clear();
    this.unnamed = null;
    return closing;
  }

  private own(name: string): string {
    return name === "" ? "" : `${this.prefix}${name}`;
  }
}
