import type { Text } from "@/server/kernel/text";

export const purchaseWords = {
  title: { id: "Pesanan saya", en: "My orders" },
  now: { id: "Yang harus diambil", en: "To pick up" },
  before: { id: "Riwayat", en: "History" },
  justBought: {
    id: "Sudah menjadi milik Anda. Tunjukkan kodenya di dapur.",
    en: "It is yours. Show the code at the kitchen.",
  },
  payFirst: {
    id: "Disisihkan untuk Anda. Bayar sebelum waktunya habis, lalu kodenya muncul di sini.",
    en: "Set aside for you. Pay before the time is up, and its code appears here.",
  },
  offline: {
    id: "Tidak tersambung. Pesanan dan kodenya tetap berlaku.",
    en: "Not connected. Your orders and codes stay valid.",
  },
  emptyTitle: { id: "Belum ada yang harus diambil", en: "Nothing to pick up yet" },
  emptyHint: { id: "Yang Anda beli muncul di sini dengan kodenya.", en: "What you buy appears here with its code." },
  toMarket: { id: "Ke pasar", en: "To the market" },
  code: { id: "Kode ambil", en: "Pickup code" },
  codeHint: {
    id: "Tunjukkan kepada petugas dapur, hanya saat makanan diserahkan.",
    en: "Show it to the kitchen staff, only when the food is handed over.",
  },
  pickupUntil: { id: "Ambil paling lambat {time}", en: "Pick up until {time}" },
  eatBefore: { id: "Habiskan sebelum {time}", en: "Eat before {time}" },
  payAtPickup: { id: "{amount}, dibayar di dapur", en: "{amount}, paid at the kitchen" },
  payBy: { id: "{amount}, bayar sebelum {time}", en: "{amount}, pay by {time}" },
  payNow: { id: "Bayar sekarang", en: "Pay now" },
  seePayment: { id: "Lihat pembayaran", en: "See the payment" },
  paid: { id: "{amount}, sudah dibayar", en: "{amount}, paid" },
  each: { id: "{units} {unit} × {price}", en: "{units} {unit} × {price}" },
  from: { id: "Dapur", en: "Kitchen" },
  address: { id: "Alamat", en: "Address" },
  landmark: { id: "Patokan", en: "Landmark" },
  route: { id: "Buka rute", en: "Open the route" },
  older: { id: "Yang lebih lama", en: "Older ones" },
  noHistory: { id: "Belum ada pesanan yang selesai.", en: "No finished orders yet." },
  saved: { id: "hemat {amount}", en: "saved {amount}" },
  cancel: { id: "Batalkan pesanan", en: "Cancel the order" },
  cancelHint: {
    id: "Makanannya langsung dijual lagi kepada yang lain.",
    en: "The food is at once for sale to others again.",
  },
  cancelNow: { id: "Ya, batalkan", en: "Yes, cancel" },
  keep: { id: "Tidak jadi", en: "Keep it" },
} as const satisfies Record<string, Text>;
