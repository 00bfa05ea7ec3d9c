import type { Text } from "@/server/kernel/text";

export const freshWords = {
  refresh: { id: "Segarkan", en: "Refresh" },
  justUpdated: { id: "Diperbarui baru saja", en: "Updated just now" },
  release: { id: "Lepas untuk menyegarkan", en: "Release to refresh" },
} as const satisfies Record<string, Text>;
