import { figure } from "@/server/kernel/figure";
import { fill, type Text } from "@/server/kernel/text";
import type { DeclineReason, OfferState, UnplacedReason } from "@/server/matching/matching.contract";
import { declineReasonText, offerStateText, unplacedReasonText } from "@/server/matching/matching.text";
import type { TravelSource } from "@/server/matching/road.contract";
import { STEPPED } from "@/server/matching/story.rules";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { cancelReasonText, claimStateText, recipientKindText } from "@/server/surplus/surplus.text";

const BUCKET_TEXT: Readonly<Record<string, Text>> = {
  posted: { id: "diposting", en: "posted" },
  open: { id: "terbuka", en: "open" },
  held: { id: "dipesan", en: "held" },
  accepted: { id: "diterima", en: "accepted" },
  rejected: { id: "ditolak", en: "rejected" },
  expired: { id: "lewat waktu", en: "expired" },
  withdrawn: { id: "ditarik", en: "withdrawn" },
  recalled: { id: "dipanggil kembali", en: "recalled" },
  diverted: { id: "dialihkan", en: "diverted" },
};
const RESOLUTION_TEXT: Readonly<Record<string, Text>> = {
  placed: { id: "Mendapat penerima.", en: "Found a recipient." },
  assigned: { id: "Ditugaskan oleh admin.", en: "Assigned by an admin." },
  ended: { id: "Makanan ditutup tanpa penerima.", en: "The lot ended without a recipient." },
};
const EVENT_TEXT: Readonly<Record<string, Text>> = {
  "surplus.posted": { id: "Makanan diposting.", en: "The food was posted." },
  "surplus.edited": { id: "Makanan diubah.", en: "The food was edited." },
  "surplus.withdrawn": { id: "Makanan ditarik dapur.", en: "The kitchen withdrew the food." },
  "surplus.recalled": { id: "Makanan ditarik karena keamanan pangan.", en: "The food was recalled for safety." },
  "surplus.expired": { id: "Waktunya lewat.", en: "Its time passed." },
  "surplus.claimed": { id: "Ada yang mengambil.", en: "Someone claimed." },
  "surplus.released": { id: "Ada yang terbuka lagi.", en: "Some came free again." },
  "surplus.unplaced": { id: "Diserahkan ke admin wilayah.", en: "Handed to the region's admins." },
  "claim.completed": { id: "Serah terima selesai.", en: "The handover was completed." },
  "claim.recalled": { id: "Pengambilan dihentikan karena penarikan.", en: "A claim was stopped by the recall." },
  "claim.expired": { id: "Tidak dijemput sampai lewat waktu.", en: "Nobody came before its time passed." },
  "offer.made": { id: "Tawaran dikirim.", en: "An offer was sent." },
  "offer.accepted": { id: "Tawaran diterima.", en: "The offer was accepted." },
  "offer.declined": { id: "Tawaran ditolak.", en: "The offer was declined." },
  "offer.lapsed": { id: "Tawaran tidak dijawab.", en: "The offer was not answered." },
  "offer.mooted": { id: "Tawaran tidak berlaku lagi.", en: "The offer is no longer valid." },
  "market.auction_opened": { id: "Harga mulai turun.", en: "The price began to fall." },
  "market.price_lowered": { id: "Dapur menurunkan harga.", en: "The kitchen lowered the price." },
  "market.sale_closed": { id: "Penjualan ditutup.", en: "The sale closed." },
  "market.purchased": { id: "Ada yang membeli.", en: "Someone bought." },
  "market.purchase_cancelled": { id: "Pembelian dibatalkan.", en: "A purchase was cancelled." },
  "market.draw_decided": { id: "Porsi terakhir diundi.", en: "The last portions were drawn." },
};
const SOURCE_TEXT: Readonly<Record<TravelSource, Text>> = {
  osrm: { id: "peta jalan OSRM", en: "the OSRM road map" },
  google: { id: "Google Routes", en: "Google Routes" },
  haversine: { id: "perkiraan garis lurus", en: "a straight-line estimate" },
};
const SENTENCE = {
  entry: { id: "{units} dari {from} menjadi {to}.", en: "{units} from {from} to {to}." },
  offered: {
    id: "Ditawarkan {units} kepada {name}, {minutes} menit perjalanan menurut {source}.",
    en: "{units} offered to {name}, {minutes} min away by {source}.",
  },
  stepped: { id: "Harga turun ke {price}.", en: "The price fell to {price}." },
  steppedOften: { id: "Harga turun {steps} kali, sampai {price}.", en: "The price fell {steps} times, to {price}." },
  answered: { id: "{name}: {state}{reason}.", en: "{name}: {state}{reason}." },
  claimed: { id: "{name} memesan {units}.", en: "{name} claimed {units}." },
  claimClosed: { id: "Pesanan {name}: {state}{reason}.", en: "{name}'s claim: {state}{reason}." },
} as const satisfies Readonly<Record<string, Text>>;

type Happened = Readonly<{
  kind: string;
  what: string;
  detail: string | null;
  units: number | null;
  organisationName: string | null;
}>;

/** Fills a sentence whose holes hold words of both tongues. */
function say(sentence: Text, holes: Readonly<Record<string, Text | number | string>>): Text {
  const of = (language: "id" | "en") =>
    Object.fromEntries(
      Object.entries(holes).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]),
    );
  return { id: fill(sentence, of("id")).id, en: fill(sentence, of("en")).en };
}

const same = (word: string): Text => ({ id: word, en: word });
const bracketed = (text: Text | undefined): Text => (text ? { id: ` (${text.id})`, en: ` (${text.en})` } : same(""));

/** @param way source and seconds, `osrm 540` */
function offeredWords(units: number | string, name: string, way: string | null): Text {
  const [source = "haversine", seconds = "0"] = (way ?? "").split(" ");
  const minutes = Math.max(1, Math.round(Number(seconds) / 60));
  return say(SENTENCE.offered, { units, name, minutes, source: SOURCE_TEXT[source as TravelSource] });
}

const money = (amount: number): Text => ({
  id: `Rp\u00a0${figure(amount, "id")}`,
  en: `Rp\u00a0${figure(amount, "en")}`,
});

/** @param steps the last price and how many steps led to it, `7100 12` */
function steppedWords(steps: string | null): Text {
  const [price = 0, times = 1] = (steps ?? "").split(" ").map(Number);
  return say(times > 1 ? SENTENCE.steppedOften : SENTENCE.stepped, { price: money(price), steps: times });
}

/** What happened, as a sentence for admins and for the sides of a dispute. */
export function storyWords({ kind, what, detail, units, organisationName }: Happened): Text {
  const name = organisationName ?? "–";
  const amount = units ?? "–";
  if (kind === "entry") {
    const [from = "", to = ""] = what.split(" → ").map((bucket) => BUCKET_TEXT[bucket] ?? same(bucket));
    return say(SENTENCE.entry, { units: amount, from, to });
  }
  if (kind === "offer") return offeredWords(amount, name, detail);
  if (kind === "answer") {
    const reason = bracketed(declineReasonText[detail as DeclineReason]);
    return say(SENTENCE.answered, { name, state: offerStateText[what as OfferState], reason });
  }
  // A claim without an organisation is a person's, who bought it.
  const taker = organisationName ?? recipientKindText.buyer;
  if (kind === "claim" && what === "held") return say(SENTENCE.claimed, { name: taker, units: amount });
  if (kind === "claim") {
    const reason = bracketed(cancelReasonText[detail as CancelReason]);
    return say(SENTENCE.claimClosed, {
      name: taker,
      state: claimStateText[what as keyof typeof claimStateText],
      reason,
    });
  }
  if (kind === "unplaced") return RESOLUTION_TEXT[what] ?? unplacedReasonText[what as UnplacedReason];
  return what === STEPPED ? steppedWords(detail) : (EVENT_TEXT[what] ?? same(what));
}
