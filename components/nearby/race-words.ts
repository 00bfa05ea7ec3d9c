import type { Text } from "@/server/kernel/text";

export const raceWords = {
  alsoNear: { id: "Yang masih ada di dekat Anda", en: "Still available near you" },
  lineHint: {
    id: "Bila ada yang batal, daftar tunggu ditawari lebih dulu.",
    en: "If someone cancels, the waiting list is asked first.",
  },
  lineLength: { id: "{count} menunggu sekarang.", en: "{count} waiting now." },
  lostHint: { id: "Penerima lain lebih dulu.", en: "Another recipient was first." },
  lostTitle: { id: "{title} sudah diambil", en: "{title} is taken" },
  noneNear: { id: "Belum ada yang lain di dekat Anda.", en: "There is nothing else near you yet." },
  seeList: { id: "Lihat daftar", en: "See the list" },
  stopWaiting: { id: "Keluar dari daftar tunggu", en: "Leave the waiting list" },
  wait: { id: "Masuk daftar tunggu", en: "Join the waiting list" },
  waiting: {
    id: "Anda nomor {position} di daftar tunggu. Tawarannya akan muncul di halaman ini.",
    en: "You are number {position} on the waiting list. The offer will appear on this page.",
  },
  wonByFoodBank: { id: "Bank pangan wilayah ini lebih dulu, {time}.", en: "The region's food bank was first, {time}." },
  wonByBuyer: { id: "Sisanya sudah dibeli warga, {time}.", en: "A buyer took the last of it, {time}." },
  wonByNgo: { id: "Penerima lain lebih dulu, {time}.", en: "Another recipient was first, {time}." },
  wonBySelf: {
    id: "Bagian terakhirnya Anda ambil sendiri, {time}. Lihat di Jemputan.",
    en: "You took the last of it yourself, {time}. See your pickups.",
  },
} as const satisfies Record<string, Text>;
