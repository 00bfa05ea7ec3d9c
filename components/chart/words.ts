import type { Text } from "@/server/kernel/text";

export const words = {
  asTable: { id: "Lihat sebagai tabel", en: "See as a table" },
  read: { id: "Baca diagram dengan tombol panah", en: "Read the chart with the arrow keys" },
  readout: { id: "{column}: {values}", en: "{column}: {values}" },
  value: { id: "{name} {value}", en: "{name} {value}" },
  noValue: { id: "belum ada", en: "none yet" },
  land: {
    id: "Bentuk pulau: Natural Earth. Nama wilayah: idn-area-data (ODbL).",
    en: "Shape of the islands: Natural Earth. Names of regions: idn-area-data (ODbL).",
  },
} as const satisfies Record<string, Text>;
