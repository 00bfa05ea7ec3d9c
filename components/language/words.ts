import type { Text } from "@/server/kernel/text";

export const words = {
  chooseLanguage: { id: "Bahasa", en: "Language" },
} as const satisfies Record<string, Text>;

export const LANGUAGE_NAMES = {
  id: { short: "ID", long: "Bahasa Indonesia" },
  en: { short: "EN", long: "English" },
} as const;
