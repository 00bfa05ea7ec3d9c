import { fill, type Language, type Text } from "@/server/kernel/text";
import { clockOf, ZONE_ABBREVIATIONS, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";

const words = {
  calendar: { id: "Penjemputan · Pahlawan Pangan", en: "Pickups · Pahlawan Pangan" },
  fetch: { id: "Ambil {amount}, {food}: {house}", en: "Fetch {amount}, {food}: {house}" },
  handOver: { id: "Dijemput {house}: {amount}, {food}", en: "{house} fetches {amount}, {food}" },
  window: { id: "Jendela ambil: {from}–{until} {zone}.", en: "Pickup window: {from}–{until} {zone}." },
  safe: { id: "Aman sampai pukul {until} {zone}.", en: "Safe until {until} {zone}." },
  done: { id: "Sudah diserahkan.", en: "Handed over." },
  off: { id: "Dibatalkan atau lewat waktu.", en: "Cancelled or past its time." },
  landmark: { id: "{address} (patokan: {landmark})", en: "{address} (landmark: {landmark})" },
  buyer: { id: "Pembeli", en: "A buyer" },
  open: { id: "Kode dan rinciannya di aplikasi.", en: "Code and details are in the app." },
} as const satisfies Record<string, Text>;

export type PickupFacts = Readonly<{
  side: "provider" | "recipient";
  state: string;
  units: number;
  unitName: string;
  title: string;
  providerName: string;
  /** Null where a person bought it for themselves. */
  recipientName: string | null;
  address: string;
  landmark: string;
  zone: Zone;
  safeUntil: Date;
  start: Date;
  end: Date;
}>;

export const calendarName = (language: Language): string => words.calendar[language];

/** One line: what, how much, with whom. */
export function pickupTitle(facts: PickupFacts, language: Language): string {
  const amount = `${facts.units} ${unitText(facts.unitName, facts.units)[language]}`;
  const [line, house] =
    facts.side === "recipient"
      ? [words.fetch, facts.providerName]
      : [words.handOver, facts.recipientName ?? words.buyer[language]];
  return fill(line, { amount, food: facts.title, house })[language];
}

/** The address with its landmark, as people here find their way. */
export const pickupPlace = ({ address, landmark }: PickupFacts, language: Language): string =>
  landmark ? fill(words.landmark, { address, landmark })[language] : address;

/** The window and the safety clock on the wall clock of the place, and what became of it; never the code. */
export function pickupNote({ zone, start, end, safeUntil, state }: PickupFacts, language: Language): string {
  const at = (moment: Date) => clockOf(moment, zone, language);
  const name = ZONE_ABBREVIATIONS[zone];
  const outcome = state === "held" ? words.open : state === "completed" ? words.done : words.off;
  return [
    fill(words.window, { from: at(start), until: at(end), zone: name })[language],
    fill(words.safe, { until: at(safeUntil), zone: name })[language],
    outcome[language],
  ].join("\n");
}
