import type { Engine } from "@/db/embedded/engine";

// PostgreSQL must refuse deep recursion before the JavaScript stack under it ends, which the session does not survive.
const MAX_STACK_DEPTH = "400kB";

export type Settings = ReadonlyMap<string, string>;

const literal = (text: string): string => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const keyOf = (settings: Settings): string => JSON.stringify([...settings].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Gives each client its own SET values on the one session: the session wears the settings of whoever uses it. */
export class SessionSettings {
  private wornKey: string;

  private constructor(
    private readonly engine: Engine,
    readonly baseline: Settings,
  ) {
    this.wornKey = keyOf(baseline);
  }

  static async of(engine: Engine): Promise<SessionSettings> {
    await engine.rows(`SET max_stack_depth = '${MAX_STACK_DEPTH}'`);
    return new SessionSettings(engine, await snapshot(engine, []));
  }

  /** Makes the session wear `settings`; the caller owns the session, outside any transaction. Throws on a bad value.
   * Resolves with whether anything had to change. */
  async wear(settings: Settings): Promise<boolean> {
    const key = keyOf(settings);
    if (key === this.wornKey) return false;
    this.wornKey = "changing";
    const values = [...settings].map(([name, value]) => `set_config(${literal(name)}, ${literal(value)}, false)`);
    const select = values.length > 0 ? `; SELECT ${values.join(", ")}` : "";
    await this.engine.rows(`RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL${select}`);
    this.wornKey = key;
    return true;
  }

  /** Reads what the session wears now, after its user changed it. */
  async read(customNames: Iterable<string>): Promise<Settings> {
    const settings = await snapshot(this.engine, customNames);
    this.wornKey = keyOf(settings);
    return new Map([...this.baseline, ...settings]);
  }
}

async function snapshot(engine: Engine, customNames: Iterable<string>): Promise<Settings> {
  const custom = [...customNames].map(
    (name) => `UNION ALL SELECT ${literal(name)}, current_setting(${literal(name)}, true)`,
  );
  const rows = await engine.rows(
    `SELECT name, current_setting(name) FROM pg_settings WHERE source = 'session'
     UNION ALL SELECT 'role', nullif(current_setting('role'), 'none') ${custom.join(" ")}`,
  );
  return new Map(rows.flatMap(([name, value]) => (name && typeof value === "string" ? [[name, value] as const] : [])));
}
