import type { Text } from "@/server/kernel/text";

export const unsentWords = {
  unsent: { id: "Belum terkirim ({count})", en: "Not sent yet ({count})" },
  refused: { id: "Perlu dilihat ({count})", en: "Needs a look ({count})" },
} as const satisfies Record<string, Text>;
