import type { WEIGHT_METHODS } from "@/server/kernel/quantity";
import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Serah terima", en: "Handover" },
  lead: {
    id: "Minta penerima menunjukkan kodenya, lalu pindai atau ketik di sini.",
    en: "Ask the recipient to show their code, then scan or type it here.",
  },
  code: { id: "Kode ambil", en: "Pickup code" },
  codeHint: { id: "Enam angka di layar penerima.", en: "Six digits on the recipient's screen." },
  check: { id: "Periksa", en: "Check" },
  codeFirst: { id: "Ketik keenam angkanya dulu.", en: "Type all six digits first." },
  otherCode: { id: "Kode lain", en: "Another code" },
  takes: { id: "{name} mengambil", en: "{name} takes" },
  due: { id: "Terima {amount} dari pembeli", en: "Take {amount} from the buyer" },
  dueHint: {
    id: "Untuk semua yang dibeli. Yang tidak diterima tidak dibayar.",
    en: "For all that was bought. What is not accepted is not paid.",
  },
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
  rejectedLine: { id: "{units} {unit} ditolak", en: "{units} {unit} rejected" },
  pointsLine: { id: "+{points} poin untuk dapur Anda", en: "+{points} points for your kitchen" },
  next: { id: "Siap untuk kode berikutnya.", en: "Ready for the next code." },
  triesLeft: { id: "Sisa {tries} kali coba.", en: "{tries} tries left." },
  noTriesLeft: { id: "Ini percobaan terakhir untuk sementara.", en: "That was the last try for now." },
  tooManyWrong: {
    id: "Sudah lima kode salah dalam sepuluh menit, jadi pemeriksaan kode ditutup sebentar agar kode tidak ditebak-tebak.",
    en: "Five wrong codes in ten minutes, so checking is closed for a while: nobody should guess codes.",
  },
  doorClosed: { id: "Dibuka lagi pukul {time}, {duration} lagi.", en: "Opens again at {time}, in {duration}." },
  coming: { id: "Siapa yang datang", en: "Who is coming" },
  until: { id: "Paling lambat", en: "No later than" },
  inTime: { id: "{duration} lagi", en: "{duration} left" },
  lateBy: { id: "terlambat {duration}", en: "{duration} late" },
  nobodyTitle: { id: "Belum ada yang dalam perjalanan", en: "Nobody is on the way yet" },
  nobodyHint: {
    id: "Begitu ada yang mengambil, nama dan batas jemputnya muncul di sini.",
    en: "As soon as someone claims food, their name and pickup time appear here.",
  },
  today: { id: "Sudah dilayani hari ini", en: "Been here today" },
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
