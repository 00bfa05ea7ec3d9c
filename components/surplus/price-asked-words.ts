import type { Text } from "@/server/kernel/text";

export const priceAskedWords = {
  becomes: {
    id: "Tetap dulu, lalu turun selama 30 menit. Empat puluh lima menit sebelum batas jemput, sisanya gratis.",
    en: "It holds, then falls for 30 minutes. Forty-five minutes before the last pickup the rest is free.",
  },
} as const satisfies Record<string, Text>;
