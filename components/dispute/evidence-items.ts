import { evidenceWords as words } from "@/components/dispute/evidence-words";
import { count, kilograms, rupiah } from "@/components/format/numbers";
import { dayAndTime, minutesText } from "@/components/format/times";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import type { EvidenceView } from "@/server/dispute/evidence.contract";
import { fill, type Language } from "@/server/kernel/text";
import { MINUTE, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { purchaseStateText } from "@/server/market/market.text";
import { allergenText, categoryText, claimStateText, halalText, storageText } from "@/server/surplus/surplus.text";

type Items = { term: string; value: string }[];

/** The facts of a lot as it was posted, in the reader's tongue. */
export function lotItems(lot: EvidenceView["lot"], zone: Zone, now: Date, language: Language): Items {
  const at = (moment: string) => dayAndTime(moment, now, zone, language);
  const of = (one: keyof typeof words) => words[one][language];
  const allergens = lot.allergens.map((one) => allergenText[one][language]).join(", ");
  return [
    {
      term: of("amount"),
      value: `${count(lot.unitsPosted, language)} ${unitText(lot.unitName, lot.unitsPosted)[language]}`,
    },
    { term: of("kind"), value: `${categoryText[lot.category][language]}, ${storageText[lot.storage][language]}` },
    { term: of("halal"), value: halalText[lot.halal][language] },
    { term: of("allergens"), value: allergens || of("noAllergens") },
    { term: of("cooked"), value: at(lot.cookedAt) },
    { term: of("posted"), value: at(lot.postedAt) },
    { term: of("pickup"), value: at(lot.pickupUntil) },
    { term: of("safe"), value: at(lot.safeUntil) },
  ];
}

/** When the claim ended, and how long the food was still safe then. */
function closedText(claim: EvidenceView["claim"], at: (moment: string) => string, language: Language): string {
  if (!claim.closedAt) return words.notYet[language];
  const left = new Date(claim.safeUntil).getTime() - new Date(claim.closedAt).getTime();
  const time = at(claim.closedAt);
  return left > 0 ? fill(words.marginAt, { time, minutes: minutesText(left / MINUTE, language) })[language] : time;
}

function weightText({ weightGrams, weightMethod }: EvidenceView["claim"], language: Language): string {
  if (weightGrams === null || weightMethod === "unknown" || weightMethod === null) return words.unknownWeight[language];
  return fill(words[weightMethod], { weight: kilograms(weightGrams, language) })[language];
}

/** The claim, its code and its handover, in the reader's tongue. */
export function claimItems(claim: EvidenceView["claim"], dispute: DisputeView, now: Date, language: Language): Items {
  const at = (moment: string) => dayAndTime(moment, now, dispute.zone, language);
  const of = (one: keyof typeof words) => words[one][language];
  const units = (many: number | null) =>
    `${count(many ?? 0, language)} ${unitText(dispute.unitName, many ?? 0)[language]}`;
  const handed = { accepted: units(claim.acceptedUnits), rejected: units(claim.rejectedUnits) };
  return [
    { term: of("amount"), value: units(claim.units) },
    { term: of("state"), value: claimStateText[claim.state][language] },
    { term: of("claimed"), value: at(claim.claimedAt) },
    { term: of("pickup"), value: at(claim.pickupUntil) },
    { term: of("closed"), value: closedText(claim, at, language) },
    ...(claim.acceptedUnits === null
      ? []
      : [
          { term: of("handed"), value: fill(words.handedText, handed)[language] },
          { term: of("kitchenWeight"), value: weightText(claim, language) },
        ]),
  ];
}

/** What was paid, or is to be, for how much and how; and what of it lies still. */
export function moneyItems(
  purchase: EvidenceView["purchase"],
  { stakesRupiah, unitName }: DisputeView,
  language: Language,
): Items {
  const of = (one: keyof typeof words) => words[one][language];
  const held = stakesRupiah > 0 ? [{ term: of("heldMoney"), value: rupiah(stakesRupiah, language) }] : [];
  if (!purchase) return held.length > 0 ? held : [{ term: of("price"), value: of("free") }];
  const { units, unitPriceRupiah, listPriceRupiah, amountRupiah, state, payment } = purchase;
  const each = {
    ...{ units: count(units, language), unit: unitText(unitName, units) },
    ...{ price: rupiah(unitPriceRupiah, language), list: rupiah(listPriceRupiah, language) },
  };
  return [
    { term: of("price"), value: fill(words.priceEach, each)[language] },
    { term: of("paid"), value: `${rupiah(amountRupiah, language)}, ${purchaseStateText[state][language]}` },
    { term: of("payment"), value: of(payment) },
    ...held,
  ];
}
