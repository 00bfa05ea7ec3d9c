import type { Text } from "@/server/kernel/text";
import type { operationsReasons } from "@/server/operations/operations.contract";

export const operationsReasonText: Readonly<Record<keyof typeof operationsReasons, Text>> = {
  unknownLetter: {
    id: "Pesan gagal ini tidak ada lagi. Muat ulang daftarnya.",
    en: "This dead letter is no longer there. Reload the list.",
  },
};
