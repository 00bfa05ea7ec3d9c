import type { Text } from "@/server/kernel/text";
import type { operationsReasons } from "@/server/operations/operations.contract";

export const operationsReasonText: Readonly<Record<keyof typeof operationsReasons, Text>> = {
  unknownLetter: {
    id: "Pesan gagal ini tidak ada lagi. Muat ulang daftarnya.",
    en: "This dead letter is no longer there. Reload the list.",
  },
  busAway: {
    id: "Bus kejadian sedang tidak menjawab. Coba lagi sebentar lagi; tidak ada yang hilang.",
    en: "The event bus does not answer right now. Try again in a moment; nothing is lost.",
  },
};
