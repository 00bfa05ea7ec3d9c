import type { Text } from "@/server/kernel/text";

export const shellWords = {
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  menu: { id: "Menu utama", en: "Main menu" },
  find: { id: "Cari", en: "Find" },
  pickups: { id: "Jemputan", en: "Pickups" },
  profile: { id: "Profil", en: "Profile" },
  market: { id: "Pasar", en: "Market" },
  report: { id: "Laporan", en: "Report" },
} as const satisfies Record<string, Text>;
