import type { Text } from "@/server/kernel/text";

export const filterWords = {
  anyAmount: { id: "Berapa pun", en: "Any amount" },
  anyDistance: { id: "Semua jarak", en: "Any distance" },
  anyTime: { id: "Kapan saja", en: "Any time" },
  atLeast: { id: "Jumlah paling sedikit", en: "Least amount" },
  atLeastHint: { id: "Porsi, boks, kg: satuan seperti di kartunya.", en: "Portions, boxes, kg: the unit on the card." },
  closeFilters: { id: "Tutup", en: "Close" },
  showFound: { id: "Lihat yang cocok ({count})", en: "See what fits ({count})" },
  farAtMost: { id: "Jarak paling jauh", en: "Farthest" },
  keptAt: { id: "Disimpan", en: "Kept" },
  reachableBy: { id: "Bisa diambil sebelum", en: "Can be picked up before" },
  reachableByHint: {
    id: "Dihitung dari tempat Anda sekarang juga, termasuk waktu jalan.",
    en: "Leaving from your place right now, travel included.",
  },
} as const satisfies Record<string, Text>;
