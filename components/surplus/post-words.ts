import type { UnitKey } from "@/components/surplus/post-draft";
import type { Category } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";

export const postWords = {
  title: { id: "Terbitkan surplus", en: "Post surplus" },
  what: { id: "Apa", en: "What" },
  howMuch: { id: "Berapa", en: "How much" },
  when: { id: "Kapan", en: "When" },
  name: { id: "Nama makanan", en: "Name of the food" },
  nameHint: { id: "Pilih di atas atau tulis sendiri.", en: "Choose above or write your own." },
  usual: { id: "Yang sering", en: "Often posted" },
  category: { id: "Jenis", en: "Kind" },
  storage: { id: "Disimpan", en: "Kept" },
  halal: { id: "Halal", en: "Halal" },
  allergens: { id: "Alergen", en: "Allergens" },
  allergensAll: { id: "Pilih semua yang terkandung", en: "Choose all it contains" },
  allergensNone: { id: "belum ada yang dipilih", en: "none chosen" },
  amount: { id: "Jumlah", en: "Amount" },
  unit: { id: "Satuan", en: "Unit" },
  gramsPerUnit: { id: "Berat satu {unit}", en: "Weight per unit ({unit})" },
  gramsHint: {
    id: "Perkiraan. Kosongkan bila tidak tahu; dapur menimbang saat serah.",
    en: "A guess. Leave empty if unknown; it is weighed at the handover.",
  },
  grams: { id: "gram", en: "grams" },
  total: { id: "Semuanya kira-kira {weight}", en: "About {weight} in all" },
  justNow: { id: "Baru saja", en: "Just now" },
  hoursAgo: { id: "{hours} jam lalu", en: "{hours} h ago" },
  pick: { id: "Pilih", en: "Choose" },
  pickTime: { id: "Tanggal dan jam", en: "Date and time" },
  leftCold: { id: "Keluar dari pendingin", en: "Out of the cold" },
  stillCold: { id: "Masih di dalam", en: "Still inside" },
  printedDay: { id: "Tanggal kedaluwarsa di kemasan", en: "Date printed on the package" },
  pickup: { id: "Dijemput paling lambat", en: "Pickup until" },
  inHours: { id: "{hours} jam lagi", en: "In {hours} h" },
  untilSafe: { id: "Sampai batas aman", en: "Until the safe time" },
  openToAll: { id: "Terbuka untuk semua penerima terdekat", en: "Open to all recipients nearby" },
  openToAllHint: {
    id: "Bila tidak, hanya penerima yang ditawari yang bisa mengambil.",
    en: "Otherwise only a recipient it is offered to can take it.",
  },
  pickupAt: { id: "Sampai {time}.", en: "Until {time}." },
  clockWaits: {
    id: "Batas aman muncul setelah waktunya diisi.",
    en: "The safe time shows once the time is filled in.",
  },
  postOf: { id: "Terbitkan {units} {unit} {title}", en: "Post {units} {unit} of {title}" },
  submit: { id: "Terbitkan", en: "Post" },
  nameFirst: { id: "Pilih atau tulis nama makanan dulu.", en: "Choose or write the name of the food first." },
  amountFirst: { id: "Isi jumlahnya dulu.", en: "Fill in the amount first." },
  cookedFirst: { id: "Pilih tanggal dan jamnya dulu.", en: "Choose the date and time first." },
  posted: { id: "Sudah terbit", en: "Posted" },
  postedHint: {
    id: "Penerima yang cocok sedang ditawari. Bisa diurungkan selama {seconds} detik.",
    en: "A fitting recipient is being offered it. You can undo for {seconds} seconds.",
  },
  undo: { id: "Urungkan", en: "Undo" },
} as const satisfies Record<string, Text>;

/** What the first moment of the food is called. */
export const startText: Readonly<Record<Category, Text>> = {
  cooked: { id: "Dimasak", en: "Cooked" },
  bakery: { id: "Dipanggang", en: "Baked" },
  cut_fruit: { id: "Dipotong", en: "Cut" },
  produce: { id: "Dipanen atau dibeli", en: "Harvested or bought" },
  packaged: { id: "Dikemas", en: "Packed" },
};

export const unitText: Readonly<Record<UnitKey, Text>> = {
  box: { id: "boks", en: "boxes" },
  portion: { id: "porsi", en: "portions" },
  pack: { id: "bungkus", en: "packs" },
  tray: { id: "loyang", en: "trays" },
  piece: { id: "buah", en: "pieces" },
  kilogram: { id: "kg", en: "kg" },
};

/** Names kitchens use; they are posted as they stand, whatever tongue the screen speaks. */
export const USUAL_TITLES: Readonly<Record<Category, readonly string[]>> = {
  cooked: ["Nasi kotak", "Nasi dan lauk", "Mi goreng", "Sayur matang", "Lauk ayam"],
  bakery: ["Roti manis", "Roti tawar", "Donat", "Kue basah"],
  cut_fruit: ["Buah potong", "Salad buah", "Rujak buah"],
  produce: ["Sayur campur", "Pisang", "Buah campur", "Tomat"],
  packaged: ["Susu kotak", "Biskuit", "Mi instan", "Air minum"],
};
