import type { Text } from "@/server/kernel/text";

export const mapWords = {
  yours: { id: "Tempat Anda", en: "Your place" },
  previous: { id: "Sebelumnya", en: "Previous" },
  next: { id: "Berikutnya", en: "Next" },
  hint: { id: "Pilih satu titik untuk melihat harganya.", en: "Choose a point to see its price." },
  stepping: { id: "{index} dari {count}", en: "{index} of {count}" },
  thousand: { id: "{thousands}rb", en: "{thousands}k" },
} as const satisfies Record<string, Text>;
