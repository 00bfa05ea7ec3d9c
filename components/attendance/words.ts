import type { Text } from "@/server/kernel/text";

export const words = {
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
} as const satisfies Record<string, Text>;
