import type { Text } from "@/server/kernel/text";

export const unverifiedWords = {
  unverifiedTitle: { id: "Organisasi Anda menunggu verifikasi", en: "Your organisation is waiting for verification" },
  unverifiedHint: {
    id: "Anda bisa melihat-lihat. Mengambil makanan baru bisa setelah admin memeriksa.",
    en: "You can look around. Taking food is possible once an admin has checked.",
  },
} as const satisfies Record<string, Text>;
