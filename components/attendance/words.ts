import type { Text } from "@/server/kernel/text";

export const words = {
  awaitedTitle: { id: "Dapur menunggu Anda", en: "The kitchen is waiting for you" },
  awaitedHint: {
    id: "Sejak {time} belum ada yang datang. Bila tidak jadi, batalkan sekarang supaya makanannya sampai ke orang lain dan tidak tercatat sebagai tidak datang.",
    en: "Nobody has come since {time}. If you cannot come, cancel now, so that the food reaches others and nothing is noted against you.",
  },
  paused: { id: "Pengambilan dijeda sampai {time}", en: "Taking food is paused until {time}" },
  missedTitle: { id: "{count} jemputan tidak diambil dalam 30 hari", en: "{count} missed pickups in 30 days" },
  private: {
    id: "Hanya organisasi Anda dan admin yang melihat ini.",
    en: "Only your organisation and admins see this.",
  },
  details: { id: "Lihat dan jelaskan", en: "See and explain" },
  units: { id: "{units} {unit} dari {name}, {time}", en: "{units} {unit} from {name}, {time}" },
  reported: { id: "Dapur melapor belum ada yang datang.", en: "The kitchen had said that nobody came." },
  explain: { id: "Jelaskan mengapa", en: "Explain why" },
  explainOf: { id: "Jelaskan mengapa: {title}", en: "Explain why: {title}" },
  explainLabel: { id: "Apa yang terjadi", en: "What happened" },
  explainHint: {
    id: "Admin membacanya dan memutuskan apakah tetap dihitung.",
    en: "An admin reads it and decides whether it still counts.",
  },
  explainFirst: { id: "Tulis dulu apa yang terjadi.", en: "Write first what happened." },
  send: { id: "Kirim penjelasan", en: "Send the explanation" },
  neverMind: { id: "Tidak jadi", en: "Never mind" },
  sent: { id: "Penjelasan terkirim, menunggu admin.", en: "Explanation sent, waiting for an admin." },
  decided: { id: "{decision}: {note}", en: "{decision}: {note}" },
  notCome: { id: "Belum datang", en: "Not here yet" },
  notComeOf: { id: "Belum datang: {name}", en: "Not here yet: {name}" },
  asked: { id: "Penerima sudah ditanya {ago}.", en: "The recipient was asked {ago}." },
  adminTitle: { id: "Tidak dijemput", en: "Missed pickups" },
  adminLead: {
    id: "Yang menunggu penjelasan dibaca di atas. Putuskan apakah tetap dihitung.",
    en: "Explanations waiting for an answer come first. Decide whether each still counts.",
  },
  adminEmpty: { id: "Tidak ada yang perlu diputuskan", en: "Nothing to decide" },
  adminEmptyHint: {
    id: "Jemputan yang lewat tanpa serah terima muncul di sini.",
    en: "Pickups that lapse without a handover appear here.",
  },
  nth: { id: "Ke-{count} dalam 30 hari", en: "Number {count} in 30 days" },
  waive: { id: "Tidak dihitung", en: "Do not count" },
  uphold: { id: "Tetap dihitung", en: "Count it" },
} as const satisfies Record<string, Text>;
