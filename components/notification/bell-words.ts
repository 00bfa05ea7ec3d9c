import type { Text } from "@/server/kernel/text";

export const bellWords = {
  bell: { id: "Pemberitahuan, semua sudah dibaca", en: "Notifications, all read" },
  bellUnread: { id: "Pemberitahuan, {count} belum dibaca", en: "Notifications, {count} unread" },
} as const satisfies Record<string, Text>;
