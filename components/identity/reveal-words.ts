import type { Text } from "@/server/kernel/text";

export const revealWords = {
  open: { id: "Lihat kontak", en: "Show contact" },
  why: { id: "Untuk apa", en: "What for" },
  hint: {
    id: "Tercatat di catatan audit, dan dibaca oleh pemiliknya.",
    en: "It goes into the audit log, and its owner reads it.",
  },
  note: { id: "Keterangan", en: "Details" },
  noteHint: {
    id: "Misalnya: memastikan alamat untuk verifikasi.",
    en: "For example: confirming the address for verification.",
  },
  chooseWhy: { id: "Pilih alasannya dulu.", en: "Choose a reason first." },
  writeNote: { id: "Tulis keterangan, paling sedikit 10 huruf.", en: "Write some details, at least 10 letters." },
  show: { id: "Tampilkan", en: "Show" },
  never: { id: "Tidak jadi", en: "Never mind" },
  hide: { id: "Sembunyikan lagi", en: "Hide again" },
} as const satisfies Record<string, Text>;
