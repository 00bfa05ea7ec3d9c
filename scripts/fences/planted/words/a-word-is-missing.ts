import type { Text } from "@/server/kernel/text";

export const words = { taken: { id: "Sudah diambil" } } as const satisfies Record<string, Text>;
