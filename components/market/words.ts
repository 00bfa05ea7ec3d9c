import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Pasar di sekitar", en: "Market near by" },
  lead: {
    id: "Makanan baik dari dapur terdekat. Harganya turun sampai ada yang membeli.",
    en: "Good food from kitchens near by. Prices fall until someone buys.",
  },
  listTitle: { id: "Dijual sekarang", en: "For sale now" },
  found: { id: "{count} dari {all}", en: "{count} of {all}" },
  left: { id: "sisa {units} {unit}", en: "{units} {unit} left" },
  look: { id: "Lihat dan beli", en: "Look and buy" },
  showOnMap: { id: "Tunjukkan {title} di peta", en: "Show {title} on the map" },
  filters: { id: "Saringan", en: "Filters" },
  within: { id: "≤ {distance}", en: "≤ {distance}" },
  clear: { id: "Hapus saringan", en: "Clear filters" },
  offline: {
    id: "Tidak tersambung. Daftar ini yang terakhir diterima; harga dan sisanya bisa berubah.",
    en: "Not connected. This is the last list received; prices and amounts may have changed.",
  },
  emptyTitle: { id: "Belum ada yang dijual di sekitar", en: "Nothing for sale near by yet" },
  emptyHint: {
    id: "Dapur biasanya menjual menjelang tutup. Begitu ada, muncul di sini tanpa memuat ulang.",
    en: "Kitchens mostly sell towards closing time. As soon as there is something, it shows here without reloading.",
  },
  tellMe: { id: "Kabari saya", en: "Tell me" },
  nothingFits: { id: "Saringan menyembunyikan semuanya", en: "The filters hide everything" },
  nothingFitsHint: {
    id: "Ada {count} yang dijual di sekitar dan tidak cocok dengan saringan Anda.",
    en: "{count} for sale near by do not match your filters.",
  },
  more: { id: "Tampilkan {count} lagi", en: "Show {count} more" },
} as const satisfies Record<string, Text>;
