import type { Text } from "@/server/kernel/text";

export const adminWords = {
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
