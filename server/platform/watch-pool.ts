import type { Sql } from "postgres";
import { gauge } from "@/server/platform/metrics";

/** Connections by what they do, and queries that wait for one. */
type PoolUse = Readonly<{ idle: number; busy: number; reserved: number; waiting: number }>;

/** Told by the mended driver (scripts/patches). */
type Pooled = Sql & Readonly<{ pool: () => PoolUse }>;

/** Tells how the pool of this process is used whenever somebody looks. @param size connections it may open */
export function watchPool(sql: Sql, size: number): void {
  const use = () => (sql as Pooled).pool();
  gauge({ name: "database_pool_size", help: "Connections the pool of this process may open" }).set(size);
  gauge(
    {
      name: "database_pool_connections",
      help: "Open connections: idle, busy with a query, or reserved for a transaction",
      labels: ["state"],
    },
    (connections) => {
      const { idle, busy, reserved } = use();
      for (const [state, count] of Object.entries({ idle, busy, reserved })) connections.set({ state }, count);
    },
  );
  gauge({ name: "database_pool_waiting", help: "Queries that wait for a connection" }, (waiting) =>
    waiting.set(use().waiting),
  );
}
