import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Profil penerima", en: "Recipient profile" },
  lead: {
    id: "Dengan ini sistem memilih makanan yang cukup, cocok, dan terjangkau untuk Anda.",
    en: "With this the system picks food that is enough, suitable and within reach for you.",
  },
  heads: { id: "Orang yang diberi makan", en: "People fed" },
  people: { id: "orang", en: "people" },
  kilograms: { id: "Kapasitas per hari, berat", en: "Capacity per day, weight" },
  portions: { id: "Kapasitas per hari, porsi", en: "Capacity per day, portions" },
  portionUnit: { id: "porsi", en: "portions" },
  radius: { id: "Jarak jemput paling jauh", en: "Farthest pickup" },
  radiusHint: { id: "Antara 1 dan 25 km.", en: "Between 1 and 25 km." },
  categories: { id: "Makanan yang diterima", en: "Food accepted" },
  storages: { id: "Suhu yang bisa disimpan", en: "Temperatures you can keep" },
  halal: { id: "Batas halal", en: "Halal minimum" },
  save: { id: "Simpan", en: "Save" },
  saved: {
    id: "Profil tersimpan. Tawaran berikutnya memakainya.",
    en: "The profile is saved. The next offers use it.",
  },
  nothingChanged: { id: "Belum ada yang diubah.", en: "Nothing has been changed yet." },
  incomplete: { id: "Lengkapi dulu isian yang ditandai.", en: "Complete the marked answers first." },
  needNumber: { id: "Isi angka dari {from} sampai {to}.", en: "Enter a number from {from} to {to}." },
  needOne: { id: "Pilih paling sedikit satu.", en: "Choose at least one." },
} as const satisfies Record<string, Text>;
