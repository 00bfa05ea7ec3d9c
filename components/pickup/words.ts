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
  offline: {
    id: "Tidak tersambung. Jemputan dan kodenya tetap berlaku; yang Anda tekan dikirim begitu jaringan kembali.",
    en: "Not connected. Your pickups and codes stay valid; what you tap is sent as soon as the network is back.",
  },
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
  contact: { id: "Hubungi", en: "Contact" },
  noContact: { id: "Dapur ini belum mencantumkan kontak.", en: "This kitchen has not given a contact yet." },
  whatsapp: { id: "Kirim WhatsApp", en: "Send a WhatsApp" },
  split: { id: "Tidak bisa ambil semua", en: "Cannot take it all" },
  splitOf: {
    id: "Ambil {kept} saja, lepas {freed} {unit} {title}",
    en: "Keep {kept}, free {freed} {unit} of {title}",
  },
  cancel: { id: "Batalkan jemputan", en: "Cancel the pickup" },
  cancelOf: { id: "Batalkan jemputan {title}", en: "Cancel the pickup {title}" },
  accepted: { id: "{units} {unit} diterima", en: "{units} {unit} accepted" },
  rejected: { id: "{units} ditolak", en: "{units} rejected" },
  weighed: { id: "{weight} ditimbang", en: "{weight} weighed" },
  estimated: { id: "kira-kira {weight}", en: "about {weight}" },
  weightUnknown: { id: "berat tidak diketahui", en: "weight unknown" },
  wasTaken: { id: "{units} {unit}", en: "{units} {unit}" },
  noHistory: { id: "Belum ada jemputan yang selesai.", en: "No finished pickups yet." },
} as const satisfies Record<string, Text>;
