import type { Text } from "@/server/kernel/text";

export const startWords = {
  startTitle: { id: "Dapur Anda seperti apa?", en: "What kind of kitchen is yours?" },
  startHint: {
    id: "Menu awal langsung siap dipakai. Nama, jumlah, dan alergen bisa diubah kapan saja.",
    en: "A first menu, ready to use. Names, amounts and allergens can be changed any time.",
  },
  halalHint: {
    id: "Hanya dapur yang tahu. Dipasang pada semua menu awal, dan bisa diubah satu per satu.",
    en: "Only the kitchen knows. Set on all of the first menu, and changed one by one.",
  },
  start: { id: "Pakai menu awal", en: "Use this first menu" },
  kitchenFirst: { id: "Pilih jenis dapurnya dulu.", en: "Choose the kind of kitchen first." },
  halalFirst: { id: "Pilih status halalnya dulu.", en: "Choose the halal state first." },
  startEmpty: { id: "Mulai tanpa menu", en: "Begin without a menu" },
} as const satisfies Record<string, Text>;
