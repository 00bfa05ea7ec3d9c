import type { Text } from "@/server/kernel/text";

export const words = {
  offline: {
    id: "Tidak tersambung. Ini yang terakhir diterima; yang Anda tekan dikirim begitu jaringan kembali.",
    en: "Not connected. This is what was last received; what you tap is sent as soon as the network is back.",
  },
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  menu: { id: "Menu dapur", en: "Kitchen menu" },
  lotTitle: { id: "Rincian surplus", en: "Surplus details" },
  kitchen: { id: "Dapur", en: "Kitchen" },
  handover: { id: "Serah", en: "Hand over" },
  report: { id: "Laporan", en: "Report" },
  checkCode: { id: "Periksa kode ambil", en: "Check a pickup code" },
  addSurplus: { id: "Surplus", en: "Surplus" },
  open: { id: "Yang berjalan", en: "Under way" },
  ended: { id: "Yang sudah berakhir", en: "Already ended" },
  comes: { id: "Siapa yang datang", en: "Who is coming" },
  nobodyYet: { id: "Belum ada yang mengambil.", en: "Nobody has taken it yet." },
  nobodyComes: { id: "Belum ada yang dalam perjalanan.", en: "Nobody is on the way yet." },
  nothingOpen: {
    id: "Belum ada yang terbit malam ini. Ketuk makanannya; penerima terdekat langsung ditawari.",
    en: "Nothing is posted tonight yet. Tap the food; the nearest recipient is offered it at once.",
  },
  unfinished: { id: "Ada yang belum selesai diisi", en: "Something is not finished yet" },
  unfinishedOf: { id: "{title} belum diterbitkan", en: "{title} is not posted yet" },
  goOn: { id: "Lanjutkan", en: "Go on" },
  letGo: { id: "Buang drafnya", en: "Discard the draft" },
  claimLine: { id: "{name}, {units} {unit}", en: "{name}, {units} {unit}" },
  fetchUntil: { id: "dijemput paling lambat {time}", en: "pickup until {time}" },
  left: { id: "sisa {units} dari {posted} {unit}", en: "{units} of {posted} {unit} left" },
  accepted: { id: "{units} {unit} diterima", en: "{units} {unit} accepted" },
  postedAt: { id: "terbit {time}", en: "posted {time}" },
  pendingTitle: { id: "Dapur Anda belum terverifikasi", en: "Your kitchen is not verified" },
  pendingHint: {
    id: "Surplus baru bisa diterbitkan setelah admin memverifikasi dapur ini.",
    en: "Surplus can be posted once an admin has verified this kitchen.",
  },
} as const satisfies Record<string, Text>;
