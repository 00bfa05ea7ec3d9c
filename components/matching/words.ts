import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Ditawarkan untuk Anda", en: "Offered to you" },
  toAnswer: { id: "untuk menjawab", en: "to answer" },
  accept: { id: "Terima", en: "Accept" },
  decline: { id: "Tolak", en: "Decline" },
  acceptOf: { id: "Terima tawaran {title}", en: "Accept the offer {title}" },
  declineOf: { id: "Tolak tawaran {title}", en: "Decline the offer {title}" },
  timeIsUp: {
    id: "Waktu menjawab habis. Tawaran ini diteruskan ke penerima lain.",
    en: "The time to answer is over. This offer goes to another recipient.",
  },
  notAccepted: { id: "{title} tidak jadi diterima", en: "{title} could not be accepted" },
} as const satisfies Record<string, Text>;
