import type { Text } from "@/server/kernel/text";

export const pausedWords = {
  title: { id: "Pembelian sedang dihentikan sementara", en: "Buying is paused for now" },
  hint: {
    id: "Makanannya tetap terdaftar dan yang sudah dibeli tetap bisa diambil. Coba lagi nanti.",
    en: "Food stays listed, and what is bought can still be picked up. Try again later.",
  },
} as const satisfies Record<string, Text>;
