import type { Text } from "@/server/kernel/text";

export const planWords = {
  keepUnits: { id: "Yang tetap diambil", en: "What you still take" },
  splitHint: {
    id: "{freed} {unit} langsung ditawarkan ke penerima lain.",
    en: "{freed} {unit} are offered to others at once.",
  },
  splitNow: { id: "Lepas {freed} {unit}", en: "Free {freed} {unit}" },
  neverMind: { id: "Tidak jadi", en: "Never mind" },
  lateHint: {
    id: "Kurang dari satu jam sebelum batas jemput, jadi alasannya dicatat.",
    en: "It is less than an hour before the last pickup, so the reason is noted.",
  },
  cancelHint: {
    id: "Makanannya langsung ditawarkan ke penerima lain. Makin cepat dibatalkan, makin besar peluangnya terselamatkan.",
    en: "The food is offered to others at once. The sooner you cancel, the better its chance of being rescued.",
  },
  cancelWhy: { id: "Alasannya", en: "The reason" },
  cancelNow: { id: "Ya, batalkan", en: "Yes, cancel" },
  chooseWhy: { id: "Pilih alasannya dulu.", en: "Choose the reason first." },
  keep: { id: "Tetap jemput", en: "Keep the pickup" },
  contactWhy: { id: "Mengapa dihubungi", en: "Why contact them" },
  contactHint: {
    id: "Nomor dapur adalah data pribadi; siapa yang melihat dan alasannya dicatat.",
    en: "The kitchen's number is personal data; who looks at it and why is written down.",
  },
  showContact: { id: "Tampilkan kontak", en: "Show the contact" },
} as const satisfies Record<string, Text>;
