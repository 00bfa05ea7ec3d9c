import type { Text } from "@/server/kernel/text";

export const words = {
  description: {
    id: "Makanan baik dari dapur yang berlebih, sampai ke orang yang memerlukan, sebelum lewat waktunya.",
    en: "Good food that kitchens have left over reaches people who need it, before its time runs out.",
  },
  loading: { id: "Memuat {page}", en: "Loading {page}" },
  chooseLanguage: { id: "Bahasa", en: "Language" },
} as const satisfies Record<string, Text>;

export const LANGUAGE_NAMES = {
  id: { short: "ID", long: "Bahasa Indonesia" },
  en: { short: "EN", long: "English" },
} as const;
