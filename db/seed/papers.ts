import { type Account, actorOf } from "@/db/seed/people";
import { handInDocument, reviewDocument } from "@/server/document/document.commands";
import type { HandInInput } from "@/server/document/document.contract";
import type { DocumentId } from "@/server/kernel/id";
import { addDays, DAY, dayOf, later } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";

type Cast = Readonly<{ kitchens: readonly Account[]; carers: readonly Account[]; admin: Account }>;
type Paper = Readonly<{ kind: HandInInput["kind"]; number: string; issued: number; ends: number | null; ago: number }>;

/** Papers of some organisations this evening: some hold, one ends soon, one has lapsed, two wait for an admin. */
export async function showPapers(tx: Transaction, { kitchens, carers, admin }: Cast, now: Date): Promise<void> {
  const today = dayOf(now, "Asia/Jakarta");
  const on = (days: number) => addDays(today, days);
  async function handIn(
    by: Account | undefined,
    { kind, number, issued, ends, ago }: Paper,
  ): Promise<DocumentId | null> {
    if (!by) return null;
    const dates = { issuedOn: on(issued), expiresOn: ends === null ? null : on(ends) };
    const work = { tx, actor: actorOf(by), now: later(now, -ago * DAY) };
    return (await handInDocument(work, { kind, number, ...dates, photoId: null })).id;
  }
  async function show(by: Account | undefined, paper: Paper): Promise<void> {
    const id = await handIn(by, paper);
    const work = { tx, actor: actorOf(admin), now: later(now, -paper.ago * DAY) };
    if (id) await reviewDocument(work, { id, accepted: true, note: null });
  }
  const [first, second, third] = kitchens;
  const [carer, other] = carers;
  await show(first, { kind: "nib", number: "9120001102934", issued: -900, ends: null, ago: 2 });
  await show(first, { kind: "hygiene", number: "SLHS-3171-0042", issued: -1_080, ends: 20, ago: 2 });
  await handIn(first, { kind: "halal", number: "ID31110000123456", issued: -12, ends: null, ago: 1 });
  await show(second, { kind: "nib", number: "9120001102935", issued: -700, ends: null, ago: 2 });
  await show(third, { kind: "hygiene", number: "SLHS-3173-0101", issued: -1_100, ends: -3, ago: 40 });
  await show(carer, { kind: "deed", number: "AHU-0012345.AH.01.04", issued: -2_000, ends: null, ago: 2 });
  await handIn(other, { kind: "social_registration", number: "LKS-3174-0007", issued: -40, ends: 1_000, ago: 1 });
}
