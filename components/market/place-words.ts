import type { Text } from "@/server/kernel/text";

export const placeWords = {
  whereTitle: { id: "Di sekitar mana Anda mencari?", en: "Where are you looking?" },
  whereHint: {
    id: "Tempatnya disimpan di perangkat ini saja, sampai sekitar 100 meter, dan hilang saat Anda keluar.",
    en: "The place stays on this device only, to about 100 metres, and goes when you sign out.",
  },
  around: { id: "Dalam {distance} dari tempat Anda", en: "Within {distance} of your place" },
  change: { id: "Ganti tempat", en: "Change the place" },
  byDevice: { id: "Lokasi saya", en: "My location" },
  byMap: { id: "Pilih di peta", en: "Choose on the map" },
  mapHint: {
    id: "Geser peta sampai tempat Anda tepat di tengah lingkaran.",
    en: "Move the map until your place is in the middle of the circle.",
  },
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
