import type { Text } from "@/server/kernel/text";

export const kitchenWords = {
  sale: { id: "Penjualan", en: "Sale" },
  sold: { id: "Terjual", en: "Sold" },
  soldOf: { id: "{sold} dari {posted} {unit}", en: "{sold} of {posted} {unit}" },
  earned: { id: "Nilainya", en: "Worth" },
  after: { id: "Setelah dijual", en: "After the sale" },
  afterHint: {
    id: "Yang tersisa pada {time} dibagikan gratis.",
    en: "What is left at {time} is given away.",
  },
  over: {
    id: "Penjualan selesai. Yang tersisa dibagikan gratis.",
    en: "The sale is over. What is left is given away.",
  },
  boughtLine: { id: "{units} {unit}, {amount}", en: "{units} {unit}, {amount}" },
  boughtAt: { id: "Dibeli {time}", en: "Bought {time}" },
  lower: { id: "Turunkan harga", en: "Lower the price" },
  lowerHint: {
    id: "Harga hanya bisa turun. Yang sudah dibeli tetap dengan harganya.",
    en: "A price only ever falls. What has been bought keeps its price.",
  },
  newPrice: { id: "Harga baru per {unit}", en: "New price per {unit}" },
  lowerNow: { id: "Turunkan", en: "Lower it" },
  giveAway: { id: "Bagikan gratis sekarang", en: "Give away now" },
  giveAwayHint: {
    id: "Yang belum terjual langsung ditawarkan gratis kepada penerima.",
    en: "What is not sold is at once offered to recipients without a price.",
  },
  giveAwayNow: { id: "Ya, bagikan", en: "Yes, give it away" },
  keep: { id: "Tidak jadi", en: "Never mind" },
} as const satisfies Record<string, Text>;
