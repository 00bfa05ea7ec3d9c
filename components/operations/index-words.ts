import type { Text } from "@/server/kernel/text";

export const indexWords = {
  more: { id: "Lainnya", en: "More" },
  lead: { id: "Yang tidak dibuka setiap malam.", en: "What is not opened every night." },
} as const satisfies Record<string, Text>;
