import type { Text } from "@/server/kernel/text";

export const lotWords = {
  title: { id: "Makanan yang dijual", en: "Food for sale" },
  buy: { id: "Beli", en: "Buy" },
  buyHint: {
    id: "Harga yang Anda lihat saat menekan adalah yang paling mahal Anda bayar.",
    en: "The price you see as you press is the most you pay.",
  },
  soldOut: { id: "Sudah habis", en: "Sold out" },
  soldOutHint: { id: "Semuanya sudah dibeli.", en: "All of it has been bought." },
  limit: {
    id: "Anda sudah membeli sebanyak yang boleh dari makanan ini.",
    en: "You have bought as much of this food as one may.",
  },
  pickup: { id: "Pengambilan", en: "Pickup" },
  pickupUntil: { id: "Ambil paling lambat", en: "Pick up until" },
  eatBefore: { id: "Habiskan sebelum", en: "Eat before" },
  cooked: { id: "Dibuat", en: "Made" },
  from: { id: "Dapur", en: "Kitchen" },
  address: { id: "Alamat", en: "Address" },
  landmark: { id: "Patokan", en: "Landmark" },
  category: { id: "Jenis", en: "Kind" },
  facts: { id: "Keterangan", en: "Details" },
  toMarket: { id: "Lihat yang lain", en: "See others" },
} as const satisfies Record<string, Text>;
