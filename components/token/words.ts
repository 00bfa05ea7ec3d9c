import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Token dampak", en: "Impact tokens" },
  notCredit: { id: "Bukan kredit karbon", en: "Not a carbon credit" },
  ofYear: { id: "token pada {year}", en: "earned in {year}" },
  missing: { id: "{missing} token lagi menuju {level}", en: "{missing} more to {level}" },
  highest: { id: "Tingkat tertinggi tahun ini", en: "The highest level this year" },
  carried: { id: "{weight} kg CO₂e menuju token berikutnya", en: "{weight} kg CO₂e towards the next token" },
  held: { id: "Di buku, semua tahun: {held}", en: "On the books, all years: {held}" },
  how: {
    id: "Satu token untuk setiap 10 kg CO₂e dari makanan yang diterima. Berat yang tidak diketahui tidak dihitung; koreksi mengurangi.",
    en: "One token for every 10 kg of CO₂e of food that was accepted. Unknown weight does not count; corrections take back.",
  },
  factors: { id: "Faktor {set}. {source}", en: "Factors {set}. {source}" },
} as const satisfies Record<string, Text>;
