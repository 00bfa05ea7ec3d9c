import type { Text } from "@/server/kernel/text";

export const words = { taken: { id: "Sudah diambil", en: "Already taken" } } as const satisfies Record<string, Text>;
