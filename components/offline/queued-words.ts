import type { Text } from "@/server/kernel/text";

export const queuedWords = {
  queuedTitle: { id: "Tersimpan, belum terkirim", en: "Kept, not sent yet" },
  queuedHint: {
    id: "Dikirim sekali saja begitu jaringan kembali, juga bila halaman ini ditutup.",
    en: "It is sent only once as soon as the network is back, even if you close this page.",
  },
} as const satisfies Record<string, Text>;
