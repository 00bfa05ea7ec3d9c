import type { Text } from "@/server/kernel/text";
import type { DefaultPrice } from "@/server/market/market.reasons";

export const settingsWords = {
  how: { id: "Surplus yang tidak menyebut harga", en: "Surplus that names no price" },
  hint: {
    id: "Bisa diganti setiap kali menerbitkan, dengan satu ketukan.",
    en: "It can be changed at each posting, by one tap.",
  },
  percent: { id: "Dari harga biasa", en: "Of the usual price" },
  percentHint: {
    id: "Harga biasa diisi di menu. Tanpa harga biasa, surplusnya gratis.",
    en: "The usual price stands in the menu. Without one the surplus is free.",
  },
  fixed: { id: "Harga per satuan", en: "Price of one unit" },
  save: { id: "Simpan", en: "Save" },
  saved: { id: "Tersimpan.", en: "Saved." },
  unchanged: { id: "Belum ada yang diubah.", en: "Nothing has been changed yet." },
  rules: { id: "Cara harga turun", en: "How a price falls" },
  rulesBody: {
    id: "Harga tetap sampai 75 menit sebelum batas jemput atau batas aman, lalu turun selama 30 menit sampai sepersepuluhnya. Yang tersisa 45 menit sebelum batas itu dibagikan gratis kepada penerima.",
    en: "The price holds until 75 minutes before the last pickup or the safe time, then falls for 30 minutes to a tenth. What is left 45 minutes before that is given to recipients without a price.",
  },
} as const satisfies Record<string, Text>;

export const defaultPriceText: Readonly<Record<DefaultPrice, Text>> = {
  none: { id: "Gratis", en: "Free" },
  share: { id: "Sebagian harga biasa", en: "A share of the usual price" },
  fixed: { id: "Satu harga", en: "One price" },
};
