import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Jemputan saya", en: "My pickups" },
  now: { id: "Yang harus dijemput", en: "To pick up" },
  week: { id: "Tujuh hari terakhir", en: "The last seven days" },
  justTaken: {
    id: "Sudah menjadi milik Anda. Tunjukkan kodenya di dapur.",
    en: "It is yours. Show the code at the kitchen.",
  },
  emptyTitle: { id: "Belum ada yang harus dijemput", en: "Nothing to pick up yet" },
  emptyHint: {
    id: "Yang Anda terima atau ambil muncul di sini dengan kodenya.",
    en: "What you accept or take appears here with its code.",
  },
  find: { id: "Cari makanan", en: "Find food" },
  code: { id: "Kode ambil", en: "Pickup code" },
  codeHint: {
    id: "Tunjukkan kepada petugas dapur, hanya saat makanan diserahkan.",
    en: "Show it to the kitchen staff, only when the food is handed over.",
  },
  pickupUntil: { id: "Jemput paling lambat {time}", en: "Last pickup {time}" },
  from: { id: "Dapur", en: "Kitchen" },
  address: { id: "Alamat", en: "Address" },
  landmark: { id: "Patokan", en: "Landmark" },
  route: { id: "Buka rute", en: "Open the route" },
  cancel: { id: "Batalkan jemputan", en: "Cancel the pickup" },
  cancelHint: {
    id: "Makanannya langsung ditawarkan ke penerima lain. Makin cepat dibatalkan, makin besar peluangnya terselamatkan.",
    en: "The food is offered to others at once. The sooner you cancel, the better its chance of being rescued.",
  },
  cancelWhy: { id: "Mengapa dibatalkan", en: "Why cancel" },
  cancelNow: { id: "Ya, batalkan", en: "Yes, cancel" },
  chooseWhy: { id: "Pilih alasannya dulu.", en: "Choose the reason first." },
  keep: { id: "Tetap jemput", en: "Keep the pickup" },
  accepted: { id: "{units} {unit} diterima", en: "{units} {unit} accepted" },
  rejected: { id: "{units} ditolak", en: "{units} rejected" },
  weighed: { id: "{weight} ditimbang", en: "{weight} weighed" },
  estimated: { id: "kira-kira {weight}", en: "about {weight}" },
  weightUnknown: { id: "berat tidak diketahui", en: "weight unknown" },
  wasTaken: { id: "{units} {unit}", en: "{units} {unit}" },
  noHistory: { id: "Belum ada jemputan yang selesai.", en: "No finished pickups yet." },
} as const satisfies Record<string, Text>;
