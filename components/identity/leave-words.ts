import type { Text } from "@/server/kernel/text";

export const leaveWords = {
  leaveTitle: { id: "{count} belum terkirim", en: "{count} not sent yet" },
  leaveHint: {
    id: "Bila keluar sekarang, yang belum terkirim ikut terhapus dari perangkat ini.",
    en: "If you sign out now, what is not sent is deleted from this device.",
  },
  stay: { id: "Tetap masuk", en: "Stay signed in" },
  leaveAnyway: { id: "Keluar dan hapus", en: "Sign out and delete" },
} as const satisfies Record<string, Text>;
