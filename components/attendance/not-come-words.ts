import type { Text } from "@/server/kernel/text";

export const notComeWords = {
  notCome: { id: "Belum datang", en: "Not here yet" },
  notComeOf: { id: "Belum datang: {name}", en: "Not here yet: {name}" },
  asked: { id: "Penerima sudah ditanya {ago}.", en: "The recipient was asked {ago}." },
} as const satisfies Record<string, Text>;
