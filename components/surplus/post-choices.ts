import type { Category, Storage } from "@/server/kernel/food";

/** How long ago food of a kind usually came to be, in hours; the rest is picked by hand. Packages have a printed date instead. */
export const AGO_HOURS: Readonly<Record<Category, readonly number[]>> = {
  cooked: [0, 1, 2],
  cut_fruit: [0, 1, 2],
  bakery: [0, 4, 8],
  produce: [0, 12, 24],
  packaged: [],
};

/** The ways a kind of food is kept in practice. */
export const STORAGES_OF: Readonly<Record<Category, readonly Storage[]>> = {
  cooked: ["hot", "ambient", "chilled", "frozen"],
  cut_fruit: ["chilled", "ambient"],
  bakery: ["ambient", "chilled", "frozen"],
  produce: ["ambient", "chilled"],
  packaged: ["ambient", "chilled", "frozen"],
};

/** Names kitchens use; they are posted as they stand, whatever tongue the screen speaks. */
export const USUAL_TITLES: Readonly<Record<Category, readonly string[]>> = {
  cooked: ["Nasi kotak", "Nasi dan lauk", "Mi goreng", "Sayur matang", "Lauk ayam"],
  bakery: ["Roti manis", "Roti tawar", "Donat", "Kue basah"],
  cut_fruit: ["Buah potong", "Salad buah", "Rujak buah"],
  produce: ["Sayur campur", "Pisang", "Buah campur", "Tomat"],
  packaged: ["Susu kotak", "Biskuit", "Mi instan", "Air minum"],
};
