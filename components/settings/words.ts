import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Pengaturan", en: "Settings" },
  menu: { id: "Bagian pengaturan", en: "Parts of the settings" },
  price: { id: "Harga", en: "Price" },
  documents: { id: "Dokumen", en: "Documents" },
  calendar: { id: "Kalender", en: "Calendar" },
  keys: { id: "Kunci API", en: "API keys" },
  webhooks: { id: "Webhook", en: "Webhooks" },
  guide: { id: "Panduan API", en: "API guide" },
  copy: { id: "Salin", en: "Copy" },
  copied: { id: "Tersalin", en: "Copied" },
  kept: { id: "Sudah saya simpan", en: "I have kept it" },
  privacy: { id: "Data pribadi", en: "My data" },
  why: { id: "Alasannya", en: "The reason" },
  whyFirst: { id: "Tulis alasannya dulu.", en: "Write the reason first." },
  never: { id: "Tidak jadi", en: "Never mind" },
} as const satisfies Record<string, Text>;
