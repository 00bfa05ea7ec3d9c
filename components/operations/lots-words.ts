import type { Text } from "@/server/kernel/text";

export const lotsWords = {
  title: { id: "Semua makanan", en: "All lots" },
  lead: {
    id: "Setiap makanan yang pernah terbit, siapa yang mengambil, dan perjalanannya.",
    en: "Every lot ever posted, who took it, and its story.",
  },
  text: { id: "Cari", en: "Search" },
  textHint: {
    id: "Sebagian nama makanan atau dapur, atau nomor makanan atau pengambilan yang lengkap.",
    en: "A part of the food's or kitchen's name, or the whole number of a lot or a claim.",
  },
  state: { id: "Keadaan", en: "State" },
  anyState: { id: "Semua keadaan", en: "All states" },
  region: { id: "Wilayah", en: "Region" },
  anyRegion: { id: "Semua wilayah", en: "All regions" },
  spanHint: {
    id: "Tanpa tanggal: 31 hari terakhir. Paling lama 92 hari; satu dapur tanpa batas.",
    en: "Without dates: the last 31 days. 92 days at most; one kitchen without limit.",
  },
  oneKitchen: { id: "Satu dapur saja: {kitchen}", en: "One kitchen only: {kitchen}" },
  chosenKitchen: { id: "yang dipilih", en: "the one chosen" },
  clear: { id: "Hapus saringan", en: "Clear filters" },
  empty: { id: "Tidak ada makanan yang cocok", en: "No lot fits" },
  emptyHint: {
    id: "Longgarkan saringannya, atau perpanjang rentang tanggal.",
    en: "Loosen the filters, or widen the dates.",
  },
  units: { id: "{posted} {unit}, sisa {open}", en: "{posted} {unit}, {open} left" },
  posted: { id: "terbit {time}", en: "posted {time}" },
  recalled: { id: "Ditarik demi keamanan", en: "Recalled for safety" },
  unclaimed: { id: "Belum ada yang mengambil.", en: "Nobody has claimed any." },
  moreClaims: { id: "dan {count} pengambilan lain", en: "and {count} more claims" },
  more: { id: "Tampilkan lagi", en: "Show more" },
} as const satisfies Record<string, Text>;
