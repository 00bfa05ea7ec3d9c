import type { Text } from "@/server/kernel/text";

export const tileWords = {
  tonight: { id: "Apa yang berlebih?", en: "What is left over?" },
  manage: { id: "Atur menu", en: "Arrange the menu" },
  usually: { id: "biasanya {units} {unit}", en: "usually {units} {unit}" },
} as const satisfies Record<string, Text>;
