import type { Text } from "@/server/kernel/text";

export const claimWords = {
  take: { id: "Ambil", en: "Take" },
  close: { id: "Tidak jadi", en: "Never mind" },
  howMany: { id: "Berapa yang diambil", en: "How much to take" },
  leftOver: { id: "dari {units} {unit}", en: "of {units} {unit}" },
  all: { id: "Semua", en: "All" },
  takeUnits: { id: "Ambil {units} {unit}", en: "Take {units} {unit}" },
  takeOf: { id: "Ambil {units} {unit} {title}", en: "Take {units} {unit} of {title}" },
  fewerLeft: {
    id: "Sebagian baru saja diambil penerima lain. Sesuaikan jumlahnya, lalu ambil lagi.",
    en: "Another recipient has just taken some. Adjust the amount and take it again.",
  },
} as const satisfies Record<string, Text>;
