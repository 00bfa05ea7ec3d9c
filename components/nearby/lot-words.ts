import type { Text } from "@/server/kernel/text";

export const lotWords = {
  address: { id: "Alamat", en: "Address" },
  category: { id: "Jenis", en: "Kind" },
  facts: { id: "Keterangan", en: "Details" },
  from: { id: "Dari", en: "From" },
  landmark: { id: "Patokan", en: "Landmark" },
  lotTitle: { id: "Rincian makanan", en: "Food details" },
} as const satisfies Record<string, Text>;
