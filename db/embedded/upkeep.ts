import type { WireBridge } from "@/db/embedded/wire-bridge";

const EVERY_MS = 20_000;
const MIN_ACTIVITY = 500;
const MIN_CHANGES = 200;

const TABLES = `SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables
  WHERE n_dead_tup + n_mod_since_analyze >= ${MIN_CHANGES} ORDER BY n_dead_tup + n_mod_since_analyze DESC LIMIT 20`;

/** PGlite has no autovacuum: vacuums one changed table at a time while nobody uses the session. Returns its stop. */
export function startUpkeep(bridge: WireBridge, onError: (cause: unknown) => void): () => void {
  let activityBefore = bridge.activity();
  let running = false;
  const tick = async (): Promise<void> => {
    if (running || bridge.busy() || bridge.activity() - activityBefore < MIN_ACTIVITY) return;
    running = true;
    try {
      await bridge.maintain("SELECT pg_stat_force_next_flush()");
      for (const [table] of await bridge.maintain(TABLES))
        if (table) await bridge.maintain(`VACUUM (ANALYZE) ${table}`);
      await bridge.maintain("CHECKPOINT");
      activityBefore = bridge.activity();
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void tick().catch(onError), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
