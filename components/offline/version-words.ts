import type { Text } from "@/server/kernel/text";

export const versionWords = {
  newVersion: { id: "Versi baru siap", en: "A new version is ready" },
  reload: { id: "Muat ulang", en: "Reload" },
  reloadHint: {
    id: "Selesaikan dulu yang sedang diisi; versi ini tetap jalan.",
    en: "Finish what you are filling in first; this version keeps working.",
  },
} as const satisfies Record<string, Text>;
