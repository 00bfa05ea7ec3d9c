import type { Text } from "@/server/kernel/text";

export const priceWords = {
  each: { id: "per {unit}", en: "per {unit}" },
  off: { id: "turun {percent}%", en: "{percent}% off" },
  flash: { id: "Ludes: turun {percent}%", en: "Flash: {percent}% off" },
  holds: { id: "Tetap sampai {time}, lalu turun", en: "Holds until {time}, then falls" },
  nextStep: { id: "turun ke {price} dalam {in}", en: "falls to {price} in {in}" },
  lowest: { id: "Harga terendah, sampai {time}", en: "Lowest price, until {time}" },
  over: { id: "Tidak dijual lagi", en: "No longer for sale" },
  overHint: {
    id: "Yang tersisa dibagikan tanpa harga kepada lembaga sosial.",
    en: "What is left is given to charities without a price.",
  },
  curve: {
    id: "{list} sampai {from}, lalu turun sedikit demi sedikit ke {floor} pada {until}.",
    en: "{list} until {from}, then falling bit by bit to {floor} at {until}.",
  },
  story: { id: "Perjalanan harga", en: "How the price falls" },
} as const satisfies Record<string, Text>;
