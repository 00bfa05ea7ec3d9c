import type { Text } from "@/server/kernel/text";

export const placeWords = {
  whereTitle: { id: "Di sekitar mana Anda mencari?", en: "Where are you looking?" },
  whereHint: {
    id: "Tempatnya disimpan di perangkat ini saja, sampai sekitar 100 meter, dan hilang saat Anda keluar.",
    en: "The place stays on this device only, to about 100 metres, and goes when you sign out.",
  },
  around: { id: "Dalam {distance} dari tempat Anda", en: "Within {distance} of your place" },
  change: { id: "Ganti tempat", en: "Change the place" },
} as const satisfies Record<string, Text>;
