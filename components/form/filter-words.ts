import type { Text } from "@/server/kernel/text";

/** Apart from the words of every form, which travel with each of them. */
export const filterWords = {
  fromDay: { id: "Dari tanggal", en: "From" },
  untilDay: { id: "Sampai tanggal", en: "Until" },
  filters: { id: "Saring", en: "Filters" },
  filtersOn: { id: "{count} aktif", en: "{count} on" },
  filtersOff: { id: "Semua ditampilkan", en: "Everything is shown" },
  clearFilters: { id: "Hapus saringan", en: "Clear filters" },
} as const satisfies Record<string, Text>;
