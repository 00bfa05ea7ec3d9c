import type { Text } from "@/server/kernel/text";
import type { draftReasons, seriesReasons } from "@/server/recurring/recurring.reasons";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

export const seriesReasonText: Words<keyof typeof seriesReasons> = {
  unknown: {
    id: "Rutin ini sudah dihapus. Kembali ke daftar rutin.",
    en: "This routine has been deleted. Go back to the list of routines.",
  },
  changed: {
    id: "Ada yang baru saja mengubahnya. Muat ulang, lalu periksa lagi isian Anda.",
    en: "Someone has just changed it. Reload, then check your answers again.",
  },
  neverComes: {
    id: "Dengan hari dan tanggal ini tidak ada jadwal yang akan datang. Pilih hari lain atau tanggal akhir yang lebih lama.",
    en: "With these days and dates nothing is ever due. Choose other days or a later last day.",
  },
  tooMany: {
    id: "Dapur ini sudah punya 50 rutin. Hapus yang tidak dipakai dulu.",
    en: "This kitchen already has 50 routines. Delete one that is not used first.",
  },
};

export const draftReasonText: Words<keyof typeof draftReasons> = {
  unknown: {
    id: "Draf ini tidak ada lagi. Muat ulang untuk melihat yang terbaru.",
    en: "This draft is gone. Reload to see the latest.",
  },
  decided: {
    id: "Draf ini sudah diputuskan dari layar lain.",
    en: "This draft has already been decided on another screen.",
  },
  lapsed: {
    id: "Waktu draf ini sudah lewat. Terbitkan sebagai surplus baru.",
    en: "The time of this draft has passed. Post it as new surplus.",
  },
};
