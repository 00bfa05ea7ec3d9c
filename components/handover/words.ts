import type { WEIGHT_METHODS } from "@/server/kernel/quantity";
import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Serah terima", en: "Handover" },
  lead: {
    id: "Minta penerima menunjukkan kodenya, lalu ketik di sini.",
    en: "Ask the recipient to show their code, then type it here.",
  },
  code: { id: "Kode ambil", en: "Pickup code" },
  codeHint: { id: "Enam angka di layar penerima.", en: "Six digits on the recipient's screen." },
  check: { id: "Periksa", en: "Check" },
  codeFirst: { id: "Ketik keenam angkanya dulu.", en: "Type all six digits first." },
  otherCode: { id: "Kode lain", en: "Another code" },
  takes: { id: "{name} mengambil", en: "{name} takes" },
  accepted: { id: "Diterima", en: "Accepted" },
  rejected: { id: "Ditolak", en: "Rejected" },
  rejectedHint: { id: "Rusak atau tidak layak.", en: "Spoiled or not fit." },
  rest: { id: "Sisa {units} {unit} terbuka lagi untuk yang lain.", en: "{units} {unit} open up again for others." },
  method: { id: "Berat yang diterima", en: "Weight accepted" },
  weight: { id: "Berat", en: "Weight" },
  grams: { id: "gram", en: "grams" },
  sameAs: { id: "sama dengan {weight}", en: "the same as {weight}" },
  unknownHint: {
    id: "Dicatat dalam {unit} saja, tidak masuk hitungan kilogram.",
    en: "Recorded in {unit} only, left out of the kilograms.",
  },
  handOver: { id: "Serahkan {title} kepada {name}", en: "Hand {title} over to {name}" },
  taken: { id: "Sudah diambil", en: "Collected" },
  done: { id: "Tercatat. Terima kasih.", en: "Recorded. Thank you." },
  acceptedLine: { id: "{units} {unit} diterima {name}", en: "{units} {unit} accepted by {name}" },
  weightLine: { id: "{weight}, {method}", en: "{weight}, {method}" },
  weightUnknown: { id: "Berat tidak diketahui", en: "Weight not known" },
  points: { id: "Poin", en: "Points" },
  pointsHint: { id: "untuk dapur Anda", en: "for your kitchen" },
  nextCode: { id: "Kode berikutnya", en: "Next code" },
  home: { id: "Ke dapur", en: "To the kitchen" },
} as const satisfies Record<string, Text>;

/** How a weight that stands in the books came about. */
export const weighedText: Readonly<Record<(typeof WEIGHT_METHODS)[number], Text>> = {
  scale: { id: "ditimbang", en: "weighed" },
  estimate: { id: "perkiraan", en: "estimated" },
  unknown: { id: "tidak diketahui", en: "not known" },
};

export const methodText: Readonly<Record<(typeof WEIGHT_METHODS)[number], Text>> = {
  scale: { id: "Timbang", en: "Scale" },
  estimate: { id: "Kira-kira", en: "Estimate" },
  unknown: { id: "Tidak tahu", en: "Not known" },
};
