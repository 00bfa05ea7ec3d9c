import type { Text } from "@/server/kernel/text";

export const shellWords = {
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  menu: { id: "Menu utama", en: "Main menu" },
  market: { id: "Pasar", en: "Market" },
  orders: { id: "Pesanan", en: "Orders" },
  notices: { id: "Kabar", en: "Notices" },
} as const satisfies Record<string, Text>;
