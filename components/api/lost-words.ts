import type { Text } from "@/server/kernel/text";

export const lostWords = {
  notFound: { id: "Halaman ini tidak ada", en: "This page does not exist" },
  notFoundHint: {
    id: "Mungkin makanannya sudah selesai atau tautannya berubah.",
    en: "The food may be gone, or the link has changed.",
  },
  home: { id: "Ke halaman awal", en: "To the start" },
  fault: { id: "Ada yang tidak beres di pihak kami", en: "Something went wrong on our side" },
  faultHint: {
    id: "Tidak ada yang hilang. Coba lagi sebentar lagi.",
    en: "Nothing is lost. Please try again in a moment.",
  },
  again: { id: "Coba lagi", en: "Try again" },
} as const satisfies Record<string, Text>;
