import type { Client } from "@/db/embedded/client";
import { COPY_REFUSAL, cString, Front, query, SYNC } from "@/db/embedded/frames";
import { type Effects, effectsOf } from "@/db/embedded/sql-scan";

/** A client's unit as the session gets it. */
export interface Unit {
  readonly message: Buffer;
  readonly effects: readonly Effects[];
  /** True when the client expects ReadyForQuery after it. */
  readonly answersReady: boolean;
  /** True when the session stays with the client although no transaction block is open. */
  readonly staysOpen: boolean;
  readonly dropFirstParse: boolean;
  /** What the unit leaves in the session's unnamed statement. */
  readonly unnamed: "kept" | "own" | "gone";
}

/** Translates a unit; `unnamedIsOwn` tells whether the session's unnamed statement is this client's. */
export function translate(client: Client, frames: readonly Buffer[], unnamedIsOwn: boolean): Unit {
  const end = frames[frames.length - 1] ?? SYNC;
  if (end[0] === Front.query || end[0] === Front.functionCall) return simpleUnit(client, frames, end);
  const walk = new ExtendedWalk(client, unnamedIsOwn);
  for (const message of frames.slice(0, -1)) walk.add(message);
  const flush = end[0] === Front.flush;
  const staysOpen = flush && (walk.executes || client.holding);
  const messages = [...walk.messages, ...(walk.executes ? [COPY_REFUSAL] : []), staysOpen ? end : SYNC];
  return {
    message: Buffer.concat(messages),
    effects: walk.effects,
    answersReady: !flush,
    staysOpen,
    dropFirstParse: walk.replayed,
    unnamed: walk.unnamedIsOwn ? "own" : "kept",
  };
}

function simpleUnit(client: Client, frames: readonly Buffer[], end: Buffer): Unit {
  const sql = end[0] === Front.query ? cString(end, 5).text : "";
  const effects = effectsOf(sql);
  const replacement = effects?.replacement;
  const final = replacement === null || replacement === undefined ? end : query(replacement);
  const walk = new ExtendedWalk(client, true);
  for (const message of frames.slice(0, -1)) walk.add(message);
  client.statements.dropUnnamed();
  return {
    message: Buffer.concat([...walk.messages, final, ...(end[0] === Front.query ? [COPY_REFUSAL] : [])]),
    effects: effects ? [...walk.effects, effects] : walk.effects,
    answersReady: true,
    staysOpen: false,
    dropFirstParse: false,
    unnamed: "gone",
  };
}

class ExtendedWalk {
  readonly messages: Buffer[] = [];
  readonly effects: Effects[] = [];
  executes = false;
  replayed = false;

  constructor(
    private readonly client: Client,
    public unnamedIsOwn: boolean,
  ) {}

  add(message: Buffer): void {
    const type = message[0];
    if (type === Front.parse) {
      const parsed = this.client.statements.parse(message);
      if (message[5] === 0) this.unnamedIsOwn = true;
      this.messages.push(parsed.message);
      return;
    }
    if (type === Front.bind) {
      const bound = this.client.statements.bind(message);
      this.needs(bound.name);
      if (bound.effects) this.effects.push(bound.effects);
      this.executes = true;
      this.messages.push(bound.message);
      return;
    }
    if (type === Front.describe || type === Front.close) {
      const about = this.client.statements.describeOrClose(message);
      this.needs(type === Front.describe ? about.name : null);
      this.messages.push(about.message);
      return;
    }
    this.executes = true;
    this.messages.push(message);
  }

  /** The session has one unnamed statement: parse this client's again when another client's stands there. */
  private needs(name: string | null): void {
    const parse = this.client.statements.unnamedParse;
    if (name !== "" || this.unnamedIsOwn || !parse) return;
    this.unnamedIsOwn = true;
    this.replayed = true;
    this.messages.unshift(parse);
  }
}
