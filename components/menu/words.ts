import type { Text } from "@/server/kernel/text";

export const words = {
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
  dayPrice: { id: "Harga biasa per {unit}", en: "Usual price per {unit}" },
  dayPriceHint: {
    id: "Harga siang hari. Dipakai bila surplus dijual dengan potongan dari harga biasa.",
    en: "What it costs by day. Used where surplus is sold at a share of the usual price.",
  },
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
