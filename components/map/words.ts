import type { Text } from "@/server/kernel/text";

export const words = {
  map: { id: "Peta makanan di sekitar", en: "Map of food near by" },
  preparing: { id: "Peta sedang disiapkan", en: "Preparing the map" },
  unavailable: {
    id: "Peta tidak dapat dibuka di perangkat ini. Daftar tetap lengkap.",
    en: "The map cannot open on this device. The list has everything.",
  },
  attribution: { id: "Sumber peta", en: "Map sources" },
  locate: { id: "Lokasi saya", en: "My location" },
  locating: { id: "Mencari lokasi Anda…", en: "Looking for your location…" },
  locateDenied: {
    id: "Izin lokasi ditolak. Nyalakan di pengaturan peramban bila ingin terlihat di peta; jarak tetap dihitung dari alamat organisasi.",
    en: "Location is not allowed. Allow it in the browser's settings to see yourself on the map; distances still count from your organisation's address.",
  },
  locateFailed: {
    id: "Lokasi tidak ditemukan. Coba lagi di tempat terbuka.",
    en: "Your location was not found. Try again in the open.",
  },
  zoomIn: { id: "Perbesar", en: "Zoom in" },
  zoomOut: { id: "Perkecil", en: "Zoom out" },
} as const satisfies Record<string, Text>;
