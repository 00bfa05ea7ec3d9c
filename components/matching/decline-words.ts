import type { Text } from "@/server/kernel/text";

export const declineWords = {
  chooseWhy: { id: "Pilih alasannya dulu.", en: "Choose the reason first." },
  declineNow: { id: "Tolak tawaran", en: "Decline the offer" },
  declineWhy: { id: "Mengapa ditolak", en: "Why decline" },
  keep: { id: "Tidak jadi", en: "Never mind" },
} as const satisfies Record<string, Text>;
