import type { Text } from "@/server/kernel/text";
import type { photoReasons } from "@/server/photo/photo.reasons";

/** What happened and what to do, for every reason a photo is refused for. */
export const photoReasonText: Readonly<Record<keyof typeof photoReasons, Text>> = {
  unknown: {
    id: "Foto ini sudah tidak ada. Ambil atau pilih lagi.",
    en: "This photo is gone. Take or choose it again.",
  },
  notAPhoto: {
    id: "Berkas ini bukan foto. Pilih foto lain.",
    en: "This file is not a photo. Choose another one.",
  },
  unreadable: {
    id: "Foto ini tidak bisa dibuka. Ambil ulang atau pilih foto lain.",
    en: "This photo cannot be opened. Take it again or choose another one.",
  },
  tooMany: {
    id: "Terlalu banyak foto sekaligus. Tunggu sebentar, lalu coba lagi.",
    en: "Too many photos at once. Wait a moment, then try again.",
  },
  storageDown: {
    id: "Foto belum bisa disimpan saat ini. Surplus tetap bisa diterbitkan tanpa foto.",
    en: "Photos cannot be stored right now. Surplus can still be posted without one.",
  },
};
