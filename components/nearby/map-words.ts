import type { Text } from "@/server/kernel/text";

export const placeWords = {
  backHome: { id: "Kembali ke sekitar", en: "Back to near by" },
  wholeCountry: { id: "Seluruh Indonesia", en: "All of Indonesia" },
  look: { id: "Lihat", en: "Look" },
  mapHint: { id: "Pilih satu titik untuk melihat makanannya.", en: "Choose a point to see its food." },
  next: { id: "Berikutnya", en: "Next" },
  previous: { id: "Sebelumnya", en: "Previous" },
  outOfReach: {
    id: "Di luar jangkauan jemput Anda ({distance}).",
    en: "Outside your pickup range ({distance}).",
  },
  stepping: { id: "{index} dari {count}", en: "{index} of {count}" },
  weightAtLeast: { id: "≥ {weight}", en: "≥ {weight}" },
  weightKnown: { id: "{weight}", en: "{weight}" },
  weightUnknown: { id: "berat belum diketahui", en: "weight not known" },
} as const satisfies Record<string, Text>;
