import type { Text } from "@/server/kernel/text";

export const houseWords = {
  members: { id: "Yang bertindak untuknya", en: "Who acts for it" },
  noMembers: { id: "Belum ada.", en: "Nobody so far." },
  memberSince: { id: "{role}, sejak {date}", en: "{role}, since {date}" },
  suspended: { id: "akun ditangguhkan", en: "account suspended" },
  counts: { id: "Makanan", en: "Food" },
  lots: { id: "Diterbitkan", en: "Posted" },
  claims: { id: "Diambil", en: "Claimed" },
  ofThemOpen: { id: "{count}, {open} masih berjalan", en: "{count}, {open} still under way" },
  seeLots: { id: "Lihat makanannya", en: "See its lots" },
  disputes: { id: "Sengketa", en: "Disputes" },
  disputesOpened: { id: "membuka {opened}, ditolak {dismissed}", en: "opened {opened}, dismissed {dismissed}" },
  reviewDue: {
    id: "Dua peringatan dalam setengah tahun: tinjau apakah perlu ditangguhkan.",
    en: "Two warnings in half a year: review whether to suspend.",
  },
  log: { id: "Catatan tentang organisasi ini", en: "Log about this organisation" },
  back: { id: "Semua organisasi", en: "All organisations" },
} as const satisfies Record<string, Text>;
