import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Kalender penjemputan", en: "Calendar of pickups" },
  lead: {
    id: "Lihat penjemputan di aplikasi kalender ponsel atau komputer Anda. Kode ambil tidak ada di dalamnya.",
    en: "See pickups in the calendar app of your phone or computer. The pickup code is never in it.",
  },
  none: { id: "Belum ada tautan", en: "No link yet" },
  noneHint: {
    id: "Buat tautan pribadi, lalu berlangganan dari aplikasi kalender.",
    en: "Make a private link, then subscribe from your calendar app.",
  },
  make: { id: "Buat tautan", en: "Make a link" },
  address: { id: "Tautan pribadi Anda", en: "Your private link" },
  guard: {
    id: "Siapa pun yang memegang tautan ini bisa melihat jadwal. Bagikan hanya kepada diri sendiri.",
    en: "Whoever holds this link can see the schedule. Share it with nobody but yourself.",
  },
  subscribe: { id: "Buka di aplikasi kalender", en: "Open in the calendar app" },
  lastRead: { id: "Terakhir dibaca aplikasi kalender {ago}", en: "Last read by a calendar app {ago}" },
  neverRead: { id: "Belum pernah dibaca aplikasi kalender", en: "Not read by a calendar app yet" },
  replace: { id: "Buat tautan baru", en: "Make a new link" },
  replaceWarning: {
    id: "Tautan yang lama berhenti saat itu juga.",
    en: "The old link stops working at once.",
  },
  replaceNow: { id: "Ya, ganti", en: "Yes, replace it" },
  revoke: { id: "Cabut tautan", en: "Revoke the link" },
  revokeWarning: {
    id: "Kalender yang berlangganan tidak mendapat kabar lagi.",
    en: "Calendars that subscribe hear nothing any more.",
  },
  revokeNow: { id: "Ya, cabut", en: "Yes, revoke it" },
} as const satisfies Record<string, Text>;
