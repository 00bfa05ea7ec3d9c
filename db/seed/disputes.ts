import { dishCalled } from "@/db/seed/dishes";
import { actor, type Cast, type Cook, type Member, nth, post } from "@/db/seed/evening";
import type { AnswerInput, OpenInput } from "@/server/dispute/dispute.contract";
import { answerDispute, openDispute } from "@/server/dispute/open.commands";
import type { ClaimId, DisputeId, SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";
import { takeUnits } from "@/server/surplus/claim.commands";
import { closeClaim } from "@/server/surplus/claim-closing.commands";

type Complaint = Readonly<{
  dish: string;
  ngo: Member;
  units: number;
  /** Minutes ago: posted, handed over, complained of, answered. */
  at: readonly [posted: number, handed: number, opened: number, answered: number | null];
  said: Pick<OpenInput, "reason" | "text"> & Partial<Pick<OpenInput, "countedUnits" | "countedGrams">>;
  answer?: Pick<AnswerInput, "text">;
}>;

const complaintsOf = ({ ngos }: Cast): readonly Complaint[] => [
  {
    ...{ dish: "Nasi rames lauk telur", ngo: nth(ngos, 0), units: 14, at: [150, 110, 70, null] },
    said: {
      ...{ reason: "fewer_than_promised", countedUnits: 11, countedGrams: 3_900 },
      text: "Tiga boks kosong saat dibuka di panti. Dua relawan menghitung bersama, dan timbangan kami mencatat 3,9 kg.",
    },
  },
  {
    ...{ dish: "Ayam goreng dan sambal", ngo: nth(ngos, 1), units: 20, at: [140, 95, 40, 28] },
    said: {
      ...{ reason: "undeclared_allergen", countedUnits: 20 },
      text: "Sambalnya mengandung terasi udang, padahal alergen udang tidak ditulis. Satu anak gatal-gatal, sudah ditangani.",
    },
    answer: {
      text: "Benar, sambal malam ini memakai terasi dan kami lupa mencentangnya. Kami minta maaf dan sudah mengubah menu kami.",
    },
  },
];

/** Two complaints for the demo admin's desk, lived through the same commands people use: one waits for its answer, one for a judge. */
export async function openDisputes(tx: Transaction, cast: Cast, now: Date): Promise<void> {
  for (const complaint of complaintsOf(cast)) await complain(tx, cookOf(cast, complaint.dish), complaint, now);
}

/** The first kitchen that has such a dish. */
function cookOf({ providers }: Cast, title: string): Cook {
  const { kitchens } = dishCalled(title);
  return nth(
    providers.filter(({ kitchen }) => kitchens.includes(kitchen)),
    0,
  );
}

async function complain(tx: Transaction, kitchen: Cook, complaint: Complaint, now: Date): Promise<void> {
  const { ngo, dish, units, at, said, answer } = complaint;
  const [posted, handed, opened, answered] = at.map((minutes) => later(now, -(minutes ?? 0) * MINUTE));
  if (!posted || !handed || !opened || !answered) return;
  const cook = actor(kitchen, "provider");
  const panti = actor(ngo, "ngo");
  const food = dishCalled(dish);
  const lot = await post(tx, kitchen, food, units, posted);
  const claim = await takeUnits(
    { tx, actor: panti, now: later(posted, 4 * MINUTE) },
    {
      surplusId: lot.id as SurplusId,
      recipientId: ngo.organisationId,
      personId: ngo.personId,
      units,
      via: "offer",
      offerId: null,
    },
  );
  const weightGrams = food.gramsPerUnit ? units * food.gramsPerUnit : null;
  const weightMethod = weightGrams === null ? ("unknown" as const) : ("estimate" as const);
  const counted = { acceptedUnits: units, rejectedUnits: 0, weightGrams, weightMethod };
  await closeClaim({ tx, actor: cook, now: handed }, claim.id as ClaimId, counted);
  const words = { photoIds: [], countedUnits: null, countedGrams: null };
  const { id } = await openDispute(
    { tx, actor: panti, now: opened },
    { claimId: claim.id as ClaimId, ...words, ...said },
  );
  if (answer) await answerDispute({ tx, actor: cook, now: answered }, { id: id as DisputeId, ...words, ...answer });
}
