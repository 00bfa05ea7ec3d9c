import type { Text } from "@/server/kernel/text";

/** What is asked of a food, on the menu and when it is posted. */
export const foodWords = {
  name: { id: "Nama makanan", en: "Name of the food" },
  category: { id: "Jenis", en: "Kind" },
  carbonCategory: { id: "Bahan utama", en: "Mainly made of" },
  storage: { id: "Disimpan", en: "Kept" },
  halal: { id: "Halal", en: "Halal" },
  allergens: { id: "Alergen", en: "Allergens" },
  allergensAll: { id: "Pilih semua yang terkandung", en: "Choose all it contains" },
  allergensNone: { id: "belum ada yang dipilih", en: "none chosen" },
  unit: { id: "Satuan", en: "Unit" },
  gramsPerUnit: { id: "Berat satu {unit}", en: "Weight per unit ({unit})" },
  gramsHint: {
    id: "Perkiraan. Kosongkan bila tidak tahu; dapur menimbang saat serah.",
    en: "A guess. Leave empty if unknown; it is weighed at the handover.",
  },
  grams: { id: "gram", en: "grams" },
  nameFirst: { id: "Tulis nama makanan dulu.", en: "Write the name of the food first." },
} as const satisfies Record<string, Text>;
