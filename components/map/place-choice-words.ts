import type { Text } from "@/server/kernel/text";

export const placeChoiceWords = {
  byDevice: { id: "Lokasi saya", en: "My location" },
  byMap: { id: "Pilih di peta", en: "Choose on the map" },
  mapHint: {
    id: "Geser peta sampai tempat Anda tepat di tengah lingkaran.",
    en: "Move the map until your place is in the middle of the circle.",
  },
  nearer: { id: "Perbesar peta dulu agar titiknya tepat.", en: "Zoom in first, so that the point is exact." },
  useThis: { id: "Pakai tempat ini", en: "Use this place" },
  never: { id: "Tidak jadi", en: "Never mind" },
  denied: {
    id: "Izin lokasi ditolak. Pilih tempatnya di peta.",
    en: "Location is not allowed. Choose the place on the map.",
  },
  failed: {
    id: "Lokasi tidak ditemukan. Coba lagi, atau pilih di peta.",
    en: "Your location was not found. Try again, or choose on the map.",
  },
  outside: {
    id: "Tempat itu di luar Indonesia.",
    en: "That place is outside Indonesia.",
  },
} as const satisfies Record<string, Text>;
