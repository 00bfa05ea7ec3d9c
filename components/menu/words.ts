import type { Text } from "@/server/kernel/text";

/** What is asked of a food, on the menu and when it is posted. */
export const foodWords = {
  name: { id: "Nama makanan", en: "Name of the food" },
  category: { id: "Jenis", en: "Kind" },
  carbonCategory: { id: "Bahan utama", en: "Mainly made of" },
  storage: { id: "Disimpan", en: "Kept" },
  halal: { id: "Halal", en: "Halal" },
  allergens: { id: "Alergen", en: "Allergens" },
  allergensAll: { id: "Pilih semua yang terkandung", en: "Choose all it contains" },
  allergensNone: { id: "belum ada yang dipilih", en: "none chosen" },
  unit: { id: "Satuan", en: "Unit" },
  gramsPerUnit: { id: "Berat satu {unit}", en: "Weight per unit ({unit})" },
  gramsHint: {
    id: "Perkiraan. Kosongkan bila tidak tahu; dapur menimbang saat serah.",
    en: "A guess. Leave empty if unknown; it is weighed at the handover.",
  },
  grams: { id: "gram", en: "grams" },
  nameFirst: { id: "Tulis nama makanan dulu.", en: "Write the name of the food first." },
} as const satisfies Record<string, Text>;

export const words = {
  tonight: { id: "Apa yang berlebih?", en: "What is left over?" },
  manage: { id: "Atur menu", en: "Arrange the menu" },
  usually: { id: "biasanya {units} {unit}", en: "usually {units} {unit}" },
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
  keepTitle: { id: "Simpan {name} sebagai menu?", en: "Keep {name} on the menu?" },
  keepHint: { id: "Lain kali tinggal satu ketukan.", en: "Next time it takes one tap." },
  keep: { id: "Simpan sebagai menu", en: "Keep on the menu" },
  notNow: { id: "Tidak perlu", en: "No need" },
  title: { id: "Menu dapur", en: "Kitchen menu" },
  lead: {
    id: "Yang tampil di beranda, menurut urutan ini. Tersembunyi berarti tetap tersimpan.",
    en: "Shown on the home page, in this order. Hidden means kept but not shown.",
  },
  emptyTitle: { id: "Menu masih kosong", en: "The menu is empty" },
  emptyHint: {
    id: "Tambahkan makanan yang sering berlebih, supaya menerbitkannya tinggal beberapa ketukan.",
    en: "Add foods you often have left, so that posting them takes a few taps.",
  },
  add: { id: "Tambah menu", en: "Add an item" },
  addTitle: { id: "Menu baru", en: "New item" },
  editTitle: { id: "Ubah menu", en: "Change the item" },
  edit: { id: "Ubah", en: "Change" },
  editOne: { id: "Ubah {name}", en: "Change {name}" },
  up: { id: "Naikkan {name}", en: "Move {name} up" },
  down: { id: "Turunkan {name}", en: "Move {name} down" },
  moved: { id: "{name} kini urutan {place} dari {count}", en: "{name} is now number {place} of {count}" },
  hide: { id: "Sembunyikan", en: "Hide" },
  show: { id: "Tampilkan", en: "Show" },
  hidden: { id: "Tersembunyi", en: "Hidden" },
  remove: { id: "Hapus dari menu", en: "Remove from the menu" },
  removeHint: {
    id: "Yang sudah terbit tidak berubah. Untuk sementara saja, sembunyikan.",
    en: "What was posted stays as it is. To set it aside for a while, hide it.",
  },
  removeSure: { id: "Ya, hapus", en: "Yes, remove" },
  cancel: { id: "Tidak jadi", en: "Keep it" },
  save: { id: "Simpan", en: "Save" },
  drawing: { id: "Gambar", en: "Drawing" },
  usualUnits: { id: "Biasanya berapa", en: "How much, usually" },
  back: { id: "Kembali ke beranda", en: "Back to the home page" },
} as const satisfies Record<string, Text>;

/** What a food is mainly made of, for its carbon figure. */
export const carbonText: Readonly<Record<"meat" | "dairy" | "bread" | "produce" | "mixed", Text>> = {
  meat: { id: "Daging", en: "Meat" },
  dairy: { id: "Susu & keju", en: "Dairy" },
  bread: { id: "Roti & tepung", en: "Bread & flour" },
  produce: { id: "Nasi, sayur & buah", en: "Rice, vegetables & fruit" },
  mixed: { id: "Campuran", en: "Mixed" },
};
