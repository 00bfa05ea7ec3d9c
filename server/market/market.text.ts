import type { Text } from "@/server/kernel/text";
import type { marketReasons, PurchaseState } from "@/server/market/market.reasons";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

/** What happened and what to do, for every reason the market refuses for. */
export const marketReasonText: Words<keyof typeof marketReasons> = {
  unknown: {
    id: "Makanan ini tidak dijual. Kembali ke daftar dan pilih yang lain.",
    en: "This food is not for sale. Go back to the list and choose another.",
  },
  priceChanged: {
    id: "Harganya lebih tinggi dari yang Anda lihat. Tidak ada yang dibeli; lihat harga sekarang, lalu coba lagi.",
    en: "The price is above the one you saw. Nothing was bought; look at the price now and try again.",
  },
  closed: {
    id: "Penjualannya sudah ditutup. Lihat makanan lain di dekat Anda.",
    en: "Its sale is closed. See other food near you.",
  },
  soldOut: {
    id: "Sisanya tidak cukup. Kurangi jumlahnya atau pilih makanan lain.",
    en: "Not enough is left. Take fewer or choose other food.",
  },
  tooManyOfLot: {
    id: "Melebihi batas pembelian untuk makanan ini. Kurangi jumlahnya agar tetangga lain kebagian.",
    en: "This is more than one person may buy of this food. Take fewer, so that neighbours get some too.",
  },
  tooManyToday: {
    id: "Batas pembelian hari ini sudah tercapai. Anda bisa membeli lagi besok.",
    en: "Today's limit is reached. You can buy again tomorrow.",
  },
  ownLot: {
    id: "Ini makanan dapur Anda sendiri.",
    en: "This is your own kitchen's food.",
  },
  priceRises: {
    id: "Harga hanya bisa diturunkan. Pilih harga di bawah harga sekarang.",
    en: "A price can only be lowered. Choose one below the present price.",
  },
  unknownPurchase: {
    id: "Pembelian ini tidak ditemukan.",
    en: "This purchase was not found.",
  },
  purchaseOver: {
    id: "Pembelian ini sudah diambil, dibatalkan atau lewat waktu.",
    en: "This purchase is collected, cancelled or past its time.",
  },
  unknownDraw: {
    id: "Undian ini tidak ditemukan.",
    en: "This draw was not found.",
  },
  alreadyEntered: {
    id: "Anda sudah ikut undian untuk makanan ini. Tunggu hasilnya sebentar.",
    en: "You already take part in the draw for this food. Its result comes in a moment.",
  },
};

/** What became of the money. */
export const purchaseStateText: Words<PurchaseState> = {
  reserved: { id: "dipesan", en: "ordered" },
  paid: { id: "dibayar", en: "paid" },
  cancelled: { id: "dibatalkan", en: "cancelled" },
  refunded: { id: "uang kembali", en: "refunded" },
};
