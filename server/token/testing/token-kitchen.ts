import { EVENING, type Rescue, tenKilograms } from "@/db/testing/rescue";
import { systemActor } from "@/server/kernel/actor";
import type { ClaimId, SurplusId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";
import { correctHandover } from "@/server/surplus/correction.commands";
import { countCarbon } from "@/server/token/token.commands";

type Handed = Readonly<{ grams: number | null; carbonCategory?: "meat" | "mixed" | "bread"; at?: Date }>;

/** A kitchen whose food is handed over, ten boxes at a time, and corrected; and what books and entries say of its tokens. */
export async function tokenKitchen({ as, town, database: { db, sql } }: Rescue) {
  const { provider, ngo } = await town();
  const panti = await ngo(600);
  const providerId = provider.organisationId;

  async function handOver({ grams, carbonCategory = "mixed", at = EVENING }: Handed) {
    const times = { cookedAt: later(at, -HOUR).toISOString(), pickupUntil: later(at, 2 * HOUR).toISOString() };
    const lot = await as(provider, at).surplus.post({ ...tenKilograms, ...times, carbonCategory });
    const claim = await as(panti, at).surplus.claim({ id: lot.id, units: 10 });
    const weight = grams === null ? { method: "unknown" as const } : { method: "scale" as const, weightGrams: grams };
    await as(provider, at).pickups.verify({ code: claim.pickupCode ?? "", acceptedUnits: 10, ...weight });
    return { surplusId: lot.id as SurplusId, claimId: claim.id as ClaimId, providerId };
  }
  type Handover = Awaited<ReturnType<typeof handOver>>;
  const inTransaction = { actor: systemActor("test"), now: later(EVENING, HOUR) };

  return {
    provider,
    handOver,
    /** So many of its ten boxes were unfit; before it was another number. */
    correct: ({ claimId }: Handover, before: number, after: number) =>
      db.transaction((tx) => correctHandover({ ...inTransaction, tx }, { claimId, before, after })),
    count: (handovers: readonly Handover[]) =>
      db.transaction((tx) =>
        countCarbon(
          { ...inTransaction, tx },
          handovers.map((payload) => ({ payload })),
        ),
      ),
    /** Tokens on the books, and those anyone finds who adds up the balance entries. */
    async tokens(): Promise<Readonly<{ books: number; due: number }>> {
      const [row] = await sql`
        select (select coalesce(sum(e.amount), 0)::int from account_entry e join account a on a.id = e.account_id
            where a.kind = 'token_held' and a.owner_id = ${providerId}) as books,
          (select coalesce(floor(sum(case when b.to_bucket = 'accepted' then b.co2e_grams
              when b.from_bucket = 'accepted' then -b.co2e_grams end) / 10000), 0)::int
            from balance_entry b join surplus s on s.id = b.surplus_id where s.provider_id = ${providerId}) as due`;
      return { books: row?.books, due: row?.due };
    },
  };
}
