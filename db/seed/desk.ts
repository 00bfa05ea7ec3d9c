import { type Account, actorOf } from "@/db/seed/people";
import { revealToAdmin } from "@/server/identity/reveal.commands";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";
import { askQuestion, correctOwn } from "@/server/privacy/privacy.commands";

type Cast = Readonly<{ kitchen: Account; carer: Account; admin: Account }>;

/** What lies on the admin's desk this evening: two requests about personal data, and a contact that was looked at. */
export async function fillDesk(tx: Transaction, { kitchen, carer, admin }: Cast, now: Date): Promise<void> {
  const by = (account: Account, ago: number) => ({ tx, actor: actorOf(account), now: later(now, -ago) });
  await askQuestion(by(kitchen, 3 * HOUR), "Berapa lama catatan serah terima dapur kami disimpan?");
  await correctOwn(by(carer, 90 * MINUTE), { field: "phone", value: "0812 0000 1234" });
  await revealToAdmin(by(admin, 30 * MINUTE), {
    ...{ subjectKind: "person", subjectId: kitchen.person.id, reason: "asked_by_owner" },
    note: "Menelepon balik soal masuk ke akun di kasir baru.",
  });
}
