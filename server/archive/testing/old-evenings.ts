import { processAll } from "@/db/testing/process-all";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { pruneOutbox } from "@/server/outbox/prune";
import { coolPartitions } from "@/server/platform/cool-partitions";
import { reactions } from "@/server/reactions";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";

/** Posted in May, handed over in June by the clock of the partitions, and on the first of June by that of Jakarta. */
const BORDER = new Date("2026-05-31T23:30:00Z");
const EVENINGS = [new Date("2026-05-12T13:00:00Z"), BORDER, new Date("2026-06-10T13:00:00Z")];

/** Every lot was offered to nobody in particular, and the offer lapsed. */
const offered = (sql: Rescue["database"]["sql"]) => sql`
  insert into offer (region_id, id, surplus_id, recipient_id, units, state, why, score, distance_meters, travel_seconds,
    travel_source, deadline, offered_at, decline_reason)
  select region_id, id, id, provider_id, units_posted, case when units_accepted > 0 then 'lapsed' else 'declined' end,
    '{"id": "dekat – 1,2 km", "en": "near"}', 0.1, 1200, 300, 'haversine', posted_at + interval '5 minutes', posted_at,
    case when units_accepted > 0 then null else 'too_far' end
  from surplus`;

/** A database with two kitchens that handed over, rejected, withdrew and waited in vain in May and June; nothing of it lives any more. */
export async function startOldEvenings() {
  const rescue = await startRescue();
  await rescue.database.sql`select ensure_partitions(${EVENINGS[0]?.toISOString() ?? ""}::timestamptz, 6)`;
  const { provider, ngo } = await rescue.town();
  const other = await rescue.town();
  const panti = await ngo(600);

  async function post(kitchen: MemberActor, at: Date): Promise<SurplusId> {
    const lot = await rescue.as(kitchen, at).surplus.post({
      ...tenKilograms,
      title: `Nasi "kotak" é 🍱 ${at.getUTCDate()}`,
      allergens: ["nuts", "egg"],
      cookedAt: later(at, -HOUR).toISOString(),
      pickupUntil: later(at, 2 * HOUR).toISOString(),
    });
    return lot.id as SurplusId;
  }

  async function spend(kitchen: MemberActor, recipient: MemberActor, at: Date): Promise<void> {
    const id = await post(kitchen, at);
    const take = async (units: number) =>
      (await rescue.as(recipient, later(at, MINUTE)).surplus.claim({ id, units })).pickupCode ?? "";
    const [weighed, estimated, unknown] = [await take(10), await take(5), await take(3)];
    await take(2);
    const { pickups } = rescue.as(kitchen, later(at, HOUR));
    await pickups.verify({ code: weighed, acceptedUnits: 8, rejectedUnits: 2, weightGrams: 3_210, method: "scale" });
    await pickups.verify({
      code: estimated,
      acceptedUnits: 5,
      rejectedUnits: 0,
      weightGrams: 2_000,
      method: "estimate",
    });
    await pickups.verify({ code: unknown, acceptedUnits: 3, rejectedUnits: 0, method: "unknown" });
    const sold = await post(kitchen, later(at, HOUR));
    await rescue.as(kitchen, later(at, HOUR + MINUTE)).surplus.withdraw({ id: sold, reason: "sold" });
    await end(later(at, 6 * HOUR));
  }

  async function end(at: Date): Promise<void> {
    for (const sweep of [expireClaims, expireSurplus]) while ((await rescue.sweep(sweep, at)) > 0);
  }

  for (const at of EVENINGS) await spend(provider, panti, at);
  const elsewhere = await other.ngo(600);
  await spend(other.provider, elsewhere, later(BORDER, -20 * HOUR));
  await offered(rescue.database.sql);
  const only = reactions.filter(({ name }) => name === "count-what-was-accepted");
  await processAll(rescue.database.db, { now: later(BORDER, 40 * DAY), only });

  const forget = async () => {
    while ((await rescue.sweep(pruneOutbox, EVENING)) > 0);
  };
  while ((await rescue.sweep(coolPartitions, EVENING)) > 0);
  return { rescue, provider, panti, forget };
}
export type OldEvenings = Awaited<ReturnType<typeof startOldEvenings>>;
