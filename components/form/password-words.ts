import type { Text } from "@/server/kernel/text";

export const passwordWords = {
  show: { id: "Tampilkan kata sandi", en: "Show password" },
  hide: { id: "Sembunyikan kata sandi", en: "Hide password" },
} as const satisfies Record<string, Text>;
