import type { Text } from "@/server/kernel/text";

export const checkoutWords = {
  title: { id: "Beli", en: "Buy" },
  howMany: { id: "Berapa", en: "How many" },
  mayBuy: { id: "Paling banyak {units} {unit} untuk Anda.", en: "At most {units} {unit} for you." },
  total: { id: "Dibayar", en: "To pay" },
  sum: { id: "{units} × {price}", en: "{units} × {price}" },
  promise: {
    id: "Bila harganya turun sebelum tercatat, Anda membayar yang lebih murah. Lebih mahal tidak pernah.",
    en: "If the price falls before it is recorded, you pay the lower one. Never more.",
  },
  buy: { id: "Beli {units} {unit}", en: "Buy {units} {unit}" },
  back: { id: "Kembali", en: "Back" },
  changedTitle: { id: "Harganya sekarang {price}", en: "The price is now {price}" },
  changedHint: {
    id: "Yang Anda lihat tadi {seen} per {unit}. Belum ada yang dibeli.",
    en: "What you saw was {seen} per {unit}. Nothing has been bought.",
  },
  buyAnyway: { id: "Beli dengan harga ini", en: "Buy at this price" },
  fewerTitle: { id: "Tinggal {units} {unit}", en: "Only {units} {unit} left" },
  fewerHint: {
    id: "Pembeli lain lebih dulu. Sesuaikan jumlahnya, lalu beli lagi.",
    en: "Another buyer was first. Adjust the amount and buy again.",
  },
  lostTitle: { id: "{title} sudah habis", en: "{title} is sold out" },
  lostHint: {
    id: "Pembeli lain lebih dulu. Anda tidak membayar apa pun.",
    en: "Another buyer was first. You pay nothing.",
  },
  overTitle: { id: "{title} tidak dijual lagi", en: "{title} is no longer for sale" },
  alsoNear: { id: "Yang masih dijual di dekat Anda", en: "Still for sale near you" },
  noneNear: { id: "Belum ada yang lain di dekat Anda.", en: "There is nothing else near you yet." },
  seeMarket: { id: "Ke pasar", en: "To the market" },
} as const satisfies Record<string, Text>;

export const drawWords = {
  title: { id: "Diundi dengan adil", en: "A fair draw" },
  hint: {
    id: "Beberapa orang menekan beli hampir bersamaan. Urutannya diundi, bukan adu cepat. Tidak ada yang perlu ditekan lagi.",
    en: "Several people pressed buy at almost the same time. The order is drawn, not raced for. Nothing more to press.",
  },
  remaining: { id: "sampai undian", en: "until the draw" },
  deciding: { id: "Sedang diundi…", en: "Drawing now…" },
  entries: { id: "{count} orang ikut.", en: "{count} take part." },
  asked: { id: "Permintaan Anda: {units} {unit}", en: "Your request: {units} {unit}" },
  lostTitle: { id: "Kali ini belum", en: "Not this time" },
  lostHint: {
    id: "Undian jatuh ke pembeli lain. Anda tidak membayar apa pun.",
    en: "The draw fell to other buyers. You pay nothing.",
  },
  proof: { id: "Bukti undian", en: "Proof of the draw" },
  proofHint: {
    id: "Sidik jari SHA-256 ini ditetapkan sebelum undian; benihnya dibuka sesudahnya. Siapa pun bisa menghitung ulang.",
    en: "This SHA-256 fingerprint was set before the draw; its seed was opened afterwards. Anyone can draw again.",
  },
  fingerprint: { id: "Sidik jari", en: "Fingerprint" },
  seed: { id: "Benih", en: "Seed" },
} as const satisfies Record<string, Text>;
