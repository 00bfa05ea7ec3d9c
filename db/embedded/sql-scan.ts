/** What a piece of SQL does to the session beyond its transaction. */
export interface Effects {
  readonly changesSettings: boolean;
  /** Names with a dot given by `SET` or `set_config`; PostgreSQL does not list them. */
  readonly customSettings: readonly string[];
  readonly listens: readonly string[];
  readonly unlistens: readonly string[];
  readonly unlistensAll: boolean;
  readonly forgets: "nothing" | "statements" | "everything";
  readonly preparesInSql: readonly string[];
  /** What runs in place of the SQL, where the SQL itself would touch other clients. */
  readonly replacement: string | null;
}

const MAY_MATTER =
  /\b(listen|unlisten|set|reset|discard|deallocate|prepare|set_config|pg_advisory_lock\w*|pg_try_advisory_lock\w*|pg_terminate_backend)\b/i;
const QUOTED = /'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g;
const FORBIDDEN = /\b(pg_advisory_lock\w*|pg_try_advisory_lock\w*|pg_terminate_backend)\s*\(/i;
const HARMLESS_UNLISTEN = 'UNLISTEN "nobody listens here"';
const HARMLESS_DISCARD = "DISCARD PLANS";
const NAME = '("(?:[^"]|"")+"|[\\w$.]+)';

const named = (kind: string): RegExp => new RegExp(`^${kind}\\s+${NAME}`, "i");
const LISTEN = named("listen");
const UNLISTEN = named("unlisten");
const PREPARE = named("prepare");
const SET = new RegExp(`^set\\s+(?!local\\b|transaction\\b|constraints\\b)(?:session\\s+)?${NAME}`, "i");

function identifier(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
}

const refuse = (what: string): string =>
  `DO $refuse$ BEGIN RAISE EXCEPTION '${what.replaceAll("'", "''")}' USING ERRCODE = '0A000'; END $refuse$`;

function statementsOf(sql: string): string[] {
  const bare = sql.replace(QUOTED, (part) => (part.startsWith("-") || part.startsWith("/*") ? " " : "''"));
  return bare
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

function names(statements: readonly string[], pattern: RegExp): string[] {
  return statements.flatMap((statement) => {
    const found = pattern.exec(statement)?.[1];
    return found === undefined ? [] : [identifier(found)];
  });
}

function replacementFor(statements: readonly string[]): string | null {
  const shared = statements.find((s) => /^(unlisten\b|discard\s+all\b|deallocate\s+(prepare\s+)?all\b)/i.test(s));
  if (shared !== undefined) {
    if (statements.length > 1) return refuse(`the embedded database takes ${shared} only as a statement of its own`);
    return /^unlisten/i.test(shared) ? HARMLESS_UNLISTEN : HARMLESS_DISCARD;
  }
  const forbidden = statements.map((s) => FORBIDDEN.exec(s)?.[1]).find((name) => name !== undefined);
  return forbidden === undefined
    ? null
    : refuse(`the embedded database has one session for all clients and does not support ${forbidden}`);
}

/** The session effects of `sql`, or null when it has none; reads text only, so it sees nothing inside functions. */
export function effectsOf(sql: string): Effects | null {
  if (!MAY_MATTER.test(sql)) return null;
  const statements = statementsOf(sql);
  const configured = /\bset_config\s*\(/i.test(sql) && !/\bset_config\s*\([^)]*,\s*true\s*\)/i.test(sql);
  const set = names(statements, SET);
  const literal = [...sql.matchAll(/\bset_config\s*\(\s*'([^']+)'/gi)].map((match) => (match[1] ?? "").toLowerCase());
  const discards = statements.some((s) => /^discard\s+all\b/i.test(s));
  const deallocates = statements.some((s) => /^deallocate\s+(prepare\s+)?all\b/i.test(s));
  const effects: Effects = {
    changesSettings: configured || set.length > 0 || statements.some((s) => /^reset\b/i.test(s)),
    customSettings: [...set, ...literal].filter((name) => name.includes(".")),
    listens: names(statements, LISTEN),
    unlistens: names(statements, UNLISTEN),
    unlistensAll: discards || statements.some((s) => /^unlisten\s*\*/i.test(s)),
    forgets: discards ? "everything" : deallocates ? "statements" : "nothing",
    preparesInSql: names(statements, PREPARE),
    replacement: replacementFor(statements),
  };
  return matters(effects) ? effects : null;
}

function matters(effects: Effects): boolean {
  return (
    effects.changesSettings ||
    effects.listens.length > 0 ||
    effects.unlistens.length > 0 ||
    effects.unlistensAll ||
    effects.forgets !== "nothing" ||
    effects.preparesInSql.length > 0 ||
    effects.replacement !== null
  );
}
