import type { Text } from "@/server/kernel/text";

export const words = {
  map: { id: "Peta makanan di sekitar", en: "Map of food near by" },
  preparing: { id: "Peta sedang disiapkan", en: "Preparing the map" },
  unavailable: {
    id: "Peta tidak dapat dibuka di perangkat ini. Daftar tetap lengkap.",
    en: "The map cannot open on this device. The list has everything.",
  },
  zoomIn: { id: "Perbesar", en: "Zoom in" },
  zoomOut: { id: "Perkecil", en: "Zoom out" },
} as const satisfies Record<string, Text>;
