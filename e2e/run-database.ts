import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";

/** The address of this run's own database, as its process said it at the start. */
function address(): string {
  if (process.env.E2E_DATABASE_URL) return process.env.E2E_DATABASE_URL;
  const lines = readFileSync(join(process.env.E2E_DATA_DIR ?? "", "logs", "database.log"), "utf8")
    .trim()
    .split("\n");
  const ready = lines.filter((line) => line.startsWith("{")).map((line): { url?: string } => JSON.parse(line));
  const url = ready.findLast((line) => line.url)?.url;
  if (!url) throw new Error("the database of this run did not say where it listens");
  return url;
}

/** Lets the five minutes of a lot's open offer pass at once; the product itself then finds it lapsed. */
export async function letOfferTimePass(surplusId: string): Promise<void> {
  const sql = postgres(address(), { max: 1, onnotice: () => {} });
  try {
    const moved = await sql`update offer set deadline = now() - interval '1 second'
      where surplus_id = ${surplusId} and state = 'open'`;
    if (moved.count !== 1) throw new Error(`${moved.count} open offers of this lot, not one`);
  } finally {
    await sql.end();
  }
}
