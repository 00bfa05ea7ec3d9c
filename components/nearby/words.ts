import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Makanan di sekitar", en: "Food near by" },
  within: { id: "Dalam {distance} dari {name}", en: "Within {distance} of {name}" },
  listTitle: { id: "Terbuka sekarang", en: "Open now" },
  found: { id: "{count} dari {all}", en: "{count} of {all}" },
  mapPoints: { id: "Peta · {count} titik", en: "Map · {count} points" },
  closeMap: { id: "Tutup peta", en: "Close the map" },
  showOnMap: { id: "Tunjukkan {title} di peta", en: "Show {title} on the map" },
  offline: {
    id: "Tidak tersambung. Daftar ini yang terakhir diterima; segera disegarkan saat jaringan kembali.",
    en: "Not connected. This is the last list received; it refreshes as soon as the network is back.",
  },
  filters: { id: "Saring", en: "Filter" },
  filtersChosen: { id: "Saring ({count})", en: "Filter ({count})" },
  clearFilters: { id: "Hapus saringan", en: "Clear filters" },
  quickFilters: { id: "Saringan cepat", en: "Quick filters" },
  halalOnly: { id: "Halal saja", en: "Halal only" },
  pickupUntil: { id: "Jemput paling lambat {time}", en: "Last pickup {time}" },
  away: { id: "{distance}, sekitar {duration}", en: "{distance}, about {duration}" },
  allergens: { id: "Alergen: {names}", en: "Allergens: {names}" },
  noAllergens: { id: "Alergen tidak disebutkan", en: "No allergens named" },
  emptyTitle: { id: "Belum ada makanan di sekitar", en: "No food near by yet" },
  emptyHint: {
    id: "Begitu ada dapur yang menerbitkan, makanannya muncul di sini tanpa memuat ulang.",
    en: "As soon as a kitchen posts, its food appears here without reloading.",
  },
  nothingFits: { id: "Saringan menyembunyikan semuanya", en: "The filters hide everything" },
  nothingFitsHint: {
    id: "Ada {count} makanan terbuka di sekitar yang tidak cocok dengan saringan Anda.",
    en: "{count} open lots near by do not match your filters.",
  },
  showMore: { id: "Tampilkan {count} lagi", en: "Show {count} more" },
} as const satisfies Record<string, Text>;
