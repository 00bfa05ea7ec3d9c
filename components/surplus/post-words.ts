import type { Category } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";

export const postWords = {
  title: { id: "Terbitkan surplus", en: "Post surplus" },
  what: { id: "Apa", en: "What" },
  howMuch: { id: "Berapa", en: "How much" },
  nameHint: { id: "Pilih di atas atau tulis sendiri.", en: "Choose above or write your own." },
  usual: { id: "Yang sering", en: "Often posted" },
  changeFood: { id: "Ubah nama, halal, alergen", en: "Change name, halal, allergens" },
  changeNature: { id: "Ubah halal, alergen", en: "Change halal, allergens" },
  containsNone: { id: "tanpa alergen yang disebut", en: "no allergens named" },
  contains: { id: "mengandung {allergens}", en: "contains {allergens}" },
  amount: { id: "Jumlah", en: "Amount" },
  price: { id: "Harga per {unit}", en: "Price per {unit}" },
  free: { id: "Gratis", en: "Free" },
  otherPrice: { id: "Harga lain", en: "Another price" },
  changeUnit: { id: "Satuan dan berat", en: "Unit and weight" },
  eachWeighs: { id: "{unit}, masing-masing {weight}", en: "{unit}, {weight} each" },
  weightUnknown: { id: "{unit}, berat belum diketahui", en: "{unit}, weight not known" },
  total: { id: "Semuanya kira-kira {weight}", en: "About {weight} in all" },
  justNow: { id: "Baru saja", en: "Just now" },
  hoursAgo: { id: "{hours} jam lalu", en: "{hours} h ago" },
  pick: { id: "Pilih", en: "Choose" },
  pickTime: { id: "Tanggal dan jam", en: "Date and time" },
  leftCold: { id: "Keluar dari pendingin", en: "Out of the cold" },
  stillCold: { id: "Masih di dalam", en: "Still inside" },
  printedDay: { id: "Tanggal kedaluwarsa di kemasan", en: "Date printed on the package" },
  printedHint: {
    id: "Lihat tulisan “baik sebelum” pada kemasan. Bila berbeda-beda, pakai yang paling awal.",
    en: "See “best before” on the package. Where they differ, take the earliest.",
  },
  pickup: { id: "Dijemput paling lambat", en: "Pickup until" },
  pickupUsual: { id: "Seperti biasa", en: "As usual" },
  changePickup: { id: "Ubah penjemputan", en: "Change the pickup" },
  inHours: { id: "{hours} jam lagi", en: "In {hours} h" },
  untilSafe: { id: "Sampai batas aman", en: "Until the safe time" },
  openToAll: { id: "Terbuka untuk semua penerima terdekat", en: "Open to all recipients nearby" },
  openToAllHint: {
    id: "Bila tidak, hanya penerima yang ditawari yang bisa mengambil.",
    en: "Otherwise only a recipient it is offered to can take it.",
  },
  at: { id: "Berarti {time}.", en: "That is {time}." },
  pickupAt: { id: "Dijemput paling lambat {time}", en: "Pickup until {time}" },
  pickupWaits: {
    id: "Batas jemput dihitung setelah waktunya dipilih.",
    en: "The pickup time follows once the time is chosen.",
  },
  clockWaits: {
    id: "Batas aman muncul begitu waktunya dipilih.",
    en: "The safe time shows as soon as the time is chosen.",
  },
  postOf: { id: "Terbitkan {units} {unit} {title}", en: "Post {units} {unit} of {title}" },
  submit: { id: "Terbitkan", en: "Post" },
  nameFirst: { id: "Pilih atau tulis nama makanan dulu.", en: "Choose or write the name of the food first." },
  halalFirst: { id: "Pilih status halalnya dulu.", en: "Choose its halal state first." },
  amountFirst: { id: "Isi jumlahnya dulu.", en: "Fill in the amount first." },
  printedFirst: { id: "Pilih tanggal di kemasannya dulu.", en: "Choose the date on the package first." },
  momentFirst: { id: "Pilih tanggal dan jamnya dulu.", en: "Choose the date and time first." },
  resumed: { id: "Draf tadi dilanjutkan", en: "Your draft is back" },
  resumedHint: {
    id: "Waktu yang sudah dipilih tetap seperti saat dipilih.",
    en: "Times already chosen stay as they were when chosen.",
  },
  startOver: { id: "Mulai dari awal", en: "Start over" },
} as const satisfies Record<string, Text>;

/** The third block's question. */
export const whenText: Readonly<Record<Category, Text>> = {
  cooked: { id: "Kapan dimasak", en: "When cooked" },
  bakery: { id: "Kapan dipanggang", en: "When baked" },
  cut_fruit: { id: "Kapan dipotong", en: "When cut" },
  produce: { id: "Sejak kapan", en: "Since when" },
  packaged: { id: "Sampai kapan", en: "Until when" },
};

export const startFirst: Readonly<Record<Category, Text>> = {
  cooked: { id: "Pilih kapan dimasak dulu.", en: "Choose when it was cooked first." },
  bakery: { id: "Pilih kapan dipanggang dulu.", en: "Choose when it was baked first." },
  cut_fruit: { id: "Pilih kapan dipotong dulu.", en: "Choose when it was cut first." },
  produce: { id: "Pilih sejak kapan ada dulu.", en: "Choose since when you have it first." },
  packaged: postWords.printedFirst,
};
