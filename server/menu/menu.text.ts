import type { Text } from "@/server/kernel/text";
import type { Drawing } from "@/server/menu/drawing.rules";
import type { menuReasons } from "@/server/menu/menu.reasons";
import type { Kitchen } from "@/server/menu/menu.rules";

/** What happened and what to do, for every reason the menu refuses for. */
export const menuReasonText: Readonly<Record<keyof typeof menuReasons, Text>> = {
  unknown: {
    id: "Menu ini tidak ditemukan. Mungkin sudah dihapus; kembali ke daftar menu.",
    en: "This item was not found. It may have been removed; go back to the menu.",
  },
  changed: {
    id: "Ada yang baru saja mengubah menu ini. Muat ulang, lalu periksa lagi isian Anda.",
    en: "Someone has just changed this item. Reload, then check your answers again.",
  },
  nameTaken: {
    id: "Nama ini sudah ada di menu. Pakai nama lain, atau ubah yang sudah ada.",
    en: "This name is on the menu already. Use another, or change the one there is.",
  },
  full: {
    id: "Menu sudah penuh. Hapus yang tidak dipakai lagi dulu.",
    en: "The menu is full. Remove what is no longer used first.",
  },
  notEmpty: {
    id: "Menu Anda sudah berisi. Tambahkan yang lain satu per satu.",
    en: "Your menu has items already. Add others one by one.",
  },
};

export const kitchenText: Readonly<Record<Kitchen, Text>> = {
  eatery: { id: "Warung & rumah makan", en: "Eatery & restaurant" },
  bakery: { id: "Toko roti & kue", en: "Bakery" },
  catering: { id: "Katering", en: "Catering" },
  hotel: { id: "Hotel", en: "Hotel" },
  cafe: { id: "Kafe", en: "Café" },
  grocery: { id: "Swalayan & toko", en: "Grocery & shop" },
};

export const drawingText: Readonly<Record<Drawing, Text>> = {
  rice_box: { id: "Nasi kotak", en: "Boxed meal" },
  rice_plate: { id: "Nasi dan lauk", en: "Rice plate" },
  noodles: { id: "Mi", en: "Noodles" },
  soup: { id: "Berkuah", en: "Soup" },
  chicken: { id: "Ayam", en: "Chicken" },
  fish: { id: "Ikan", en: "Fish" },
  vegetables: { id: "Sayur", en: "Vegetables" },
  fritters: { id: "Gorengan", en: "Fritters" },
  bread: { id: "Roti", en: "Bread" },
  cake: { id: "Kue", en: "Cake" },
  cut_fruit: { id: "Buah potong", en: "Cut fruit" },
  fruit: { id: "Buah", en: "Fruit" },
  basket: { id: "Hasil kebun", en: "Produce" },
  milk: { id: "Susu", en: "Milk" },
  drink: { id: "Minuman", en: "Drink" },
  package: { id: "Kemasan", en: "Packaged" },
};
