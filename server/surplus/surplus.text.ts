import type { ALLERGENS, Category, HalalState, Storage } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";
import type { ClaimState, LotState, RecipientKind } from "@/server/surplus/surplus.contract";
import type { CANCEL_REASONS, WITHDRAW_REASONS } from "@/server/surplus/surplus.reasons";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

/** What a lot shows of itself: its state, or what is being done with it while it is open. */
export type LotSign = LotState | "offered" | "on_sale";

export const lotStateText: Words<LotSign> = {
  scheduled: { id: "Segera terbit", en: "About to open" },
  open: { id: "Terbuka", en: "Open" },
  offered: { id: "Ditawarkan", en: "Offered" },
  on_sale: { id: "Dijual", en: "For sale" },
  claimed: { id: "Diambil", en: "Claimed" },
  completed: { id: "Selesai", en: "Done" },
  expired: { id: "Lewat waktu", en: "Past its time" },
  withdrawn: { id: "Ditarik", en: "Withdrawn" },
};

export const claimStateText: Words<ClaimState> = {
  held: { id: "Dijemput", en: "Being fetched" },
  completed: { id: "Selesai", en: "Done" },
  cancelled: { id: "Dibatalkan", en: "Cancelled" },
  expired: { id: "Lewat waktu", en: "Past its time" },
};

export const categoryText: Words<Category> = {
  cooked: { id: "Masakan", en: "Cooked meal" },
  bakery: { id: "Roti & kue", en: "Bakery" },
  cut_fruit: { id: "Buah potong", en: "Cut fruit" },
  produce: { id: "Sayur & buah", en: "Produce" },
  packaged: { id: "Kemasan", en: "Packaged" },
};

export const storageText: Words<Storage> = {
  hot: { id: "Panas", en: "Hot" },
  ambient: { id: "Suhu ruang", en: "Room temperature" },
  chilled: { id: "Dingin", en: "Chilled" },
  frozen: { id: "Beku", en: "Frozen" },
};

export const halalText: Words<HalalState> = {
  certified: { id: "Halal bersertifikat", en: "Halal certified" },
  claimed: { id: "Halal menurut dapur", en: "Halal, says the kitchen" },
  unknown: { id: "Halal belum jelas", en: "Halal unknown" },
  no: { id: "Tidak halal", en: "Not halal" },
};

export const allergenText: Words<(typeof ALLERGENS)[number]> = {
  gluten: { id: "Gluten", en: "Gluten" },
  crustacean: { id: "Udang & kepiting", en: "Crustaceans" },
  egg: { id: "Telur", en: "Egg" },
  fish: { id: "Ikan", en: "Fish" },
  peanut: { id: "Kacang tanah", en: "Peanut" },
  soy: { id: "Kedelai", en: "Soy" },
  milk: { id: "Susu", en: "Milk" },
  nuts: { id: "Kacang pohon", en: "Tree nuts" },
  celery: { id: "Seledri", en: "Celery" },
  sesame: { id: "Wijen", en: "Sesame" },
};

export const withdrawReasonText: Words<(typeof WITHDRAW_REASONS)[number]> = {
  sold: { id: "Terjual", en: "Sold" },
  spoiled: { id: "Rusak", en: "Spoiled" },
  used_in_house: { id: "Dipakai sendiri", en: "Used in house" },
  posted_by_mistake: { id: "Salah terbit", en: "Posted by mistake" },
  other: { id: "Alasan lain", en: "Another reason" },
};

export const cancelReasonText: Words<(typeof CANCEL_REASONS)[number]> = {
  no_transport: { id: "Tidak ada kendaraan", en: "No transport" },
  no_people: { id: "Tidak ada orang", en: "No people" },
  too_much: { id: "Terlalu banyak", en: "Too much" },
  unsafe: { id: "Makanan tidak aman", en: "The food is unsafe" },
  mistake: { id: "Salah ambil", en: "Claimed by mistake" },
  other: { id: "Alasan lain", en: "Another reason" },
};

/** What a recipient is. */
export const recipientKindText: Words<RecipientKind> = {
  ngo: { id: "Lembaga sosial", en: "Charity" },
  food_bank: { id: "Bank pangan", en: "Food bank" },
  buyer: { id: "Pembeli", en: "Buyer" },
};
