import type { Text } from "@/server/kernel/text";

export const altWords = {
  photoOf: { id: "Foto {title}", en: "Photo of {title}" },
} as const satisfies Record<string, Text>;
