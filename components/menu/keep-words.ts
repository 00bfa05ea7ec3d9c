import type { Text } from "@/server/kernel/text";

export const keepWords = {
  keepTitle: { id: "Simpan {name} sebagai menu?", en: "Keep {name} on the menu?" },
  keepHint: { id: "Lain kali tinggal satu ketukan.", en: "Next time it takes one tap." },
  keep: { id: "Simpan sebagai menu", en: "Keep on the menu" },
  notNow: { id: "Tidak perlu", en: "No need" },
} as const satisfies Record<string, Text>;
