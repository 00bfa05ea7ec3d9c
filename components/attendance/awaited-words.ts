import type { Text } from "@/server/kernel/text";

export const awaitedWords = {
  awaitedTitle: { id: "Dapur menunggu Anda", en: "The kitchen is waiting for you" },
  awaitedHint: {
    id: "Sejak {time} belum ada yang datang. Bila tidak jadi, batalkan sekarang supaya makanannya sampai ke orang lain dan tidak tercatat sebagai tidak datang.",
    en: "Nobody has come since {time}. If you cannot come, cancel now, so that the food reaches others and nothing is noted against you.",
  },
} as const satisfies Record<string, Text>;
