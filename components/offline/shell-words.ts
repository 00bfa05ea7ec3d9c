import type { Text } from "@/server/kernel/text";

/** The page that stands in for one that is not kept on this device. */
export const shellWords = {
  title: { id: "Tidak ada jaringan", en: "No network" },
  notKept: { id: "Halaman ini belum tersimpan di perangkat ini", en: "This page is not kept on this device yet" },
  hint: {
    id: "Yang sudah tersimpan, seperti jemputan dan kodenya, tetap bisa dibuka. Yang lain terbuka lagi begitu jaringan kembali.",
    en: "What is kept, such as your pickups and their codes, still opens. The rest opens again as soon as the network is back.",
  },
  again: { id: "Coba lagi", en: "Try again" },
  kept: { id: "Buka yang tersimpan", en: "Open what is kept" },
} as const satisfies Record<string, Text>;
