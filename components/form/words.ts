import type { Text } from "@/server/kernel/text";

export const words = {
  optional: { id: "boleh dikosongkan", en: "optional" },
  pleaseCheck: { id: "Periksa isian berikut", en: "Please check these answers" },
  less: { id: "Kurangi", en: "Less" },
  more: { id: "Tambah", en: "More" },
  clock: { id: "Jam", en: "Time" },
  clockShape: { id: "JJ.MM", en: "HH:MM" },
  clockHow: {
    id: "Jam 24 jam; angka saja cukup. Panah atas dan bawah menggeser 15 menit.",
    en: "24-hour clock; digits alone will do. Arrow up and down move by 15 minutes.",
  },
  noTime: {
    id: "Tulis jam dari 00 sampai 24, misalnya {example}.",
    en: "Write a time from 00 to 24, such as {example}.",
  },
  yesterday: { id: "Kemarin", en: "Yesterday" },
  today: { id: "Hari ini", en: "Today" },
  tomorrow: { id: "Besok", en: "Tomorrow" },
  otherDay: { id: "Tanggal lain", en: "Another date" },
} as const satisfies Record<string, Text>;
