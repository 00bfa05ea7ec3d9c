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

/** Works on this run's own database. */
export async function onDatabase<Answer>(work: (sql: postgres.Sql) => Promise<Answer>): Promise<Answer> {
  const sql = postgres(address(), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

/** Lets the five minutes of a lot's open offer pass at once; the product itself then finds it lapsed. */
export const letOfferTimePass = (surplusId: string): Promise<void> =>
  onDatabase(async (sql) => {
    const moved = await sql`update offer set deadline = now() - interval '1 second'
      where surplus_id = ${surplusId} and state = 'open'`;
    if (moved.count !== 1) throw new Error(`${moved.count} open offers of this lot, not one`);
  });

/** Lets time pass until a lot's price has fallen for so long; the product itself then asks the price of that moment. */
export const letPriceFall = (surplusId: string, minutes: number): Promise<void> =>
  onDatabase(async (sql) => {
    const moved = await sql`update sale set auction_from = now() - make_interval(mins => ${minutes}),
      sale_until = now() + make_interval(mins => ${30 - minutes}), due_at = now() where surplus_id = ${surplusId}`;
    if (moved.count !== 1) throw new Error(`${moved.count} sales of this lot, not one`);
  });

/** Lets the time run out in which the other side of a dispute may answer; the product itself then rules. */
export const letAnswerTimePass = (disputeId: string): Promise<void> =>
  onDatabase(async (sql) => {
    const moved = await sql`update dispute set answer_by = now() - interval '1 second'
      where id = ${disputeId} and state = 'open' and answered_at is null`;
    if (moved.count !== 1) throw new Error(`${moved.count} unanswered disputes, not one`);
  });

/** Lets two minutes pass in which nobody looks at a lot's offer; the product itself then finds that it was not seen. */
export const letOfferGoUnseen = (surplusId: string): Promise<void> =>
  onDatabase(async (sql) => {
    const waited = await sql`update notification_delivery set due_at = due_at - interval '2 minutes'
      from notification join offer on notification.subject = 'offer:' || offer.id
      where notification.id = notification_delivery.notification_id and notification.type = 'offer_made'
        and offer.surplus_id = ${surplusId} and offer.state = 'open' and notification_delivery.state = 'waiting'`;
    if (waited.count === 0) throw new Error("nobody has been told of an offer of this lot yet");
  });
