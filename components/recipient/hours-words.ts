import type { Text } from "@/server/kernel/text";

export const hoursWords = {
  title: { id: "Jam buka", en: "Opening hours" },
  hint: {
    id: "Tawaran hanya datang saat buka, menurut jam di tempat Anda ({zone}). Jam yang sama untuk buka dan tutup berarti 24 jam.",
    en: "Offers come only while open, by the clock of your place ({zone}). The same time for both means round the clock.",
  },
  closed: { id: "Tutup", en: "Closed" },
  opens: { id: "{day}, buka", en: "{day}, opens" },
  closes: { id: "{day}, tutup", en: "{day}, closes" },
  add: { id: "Tambah jam {day}", en: "Add hours on {day}" },
  remove: { id: "Hapus jam {day}", en: "Remove hours on {day}" },
  nextDay: { id: "Sampai hari berikutnya", en: "Until the next day" },
  copyMonday: { id: "Salin Senin ke semua hari", en: "Copy Monday to every day" },
  neverOpen: { id: "Isi jam buka paling sedikit satu hari.", en: "Give hours for at least one day." },
  timeMissing: { id: "Lengkapi jam buka dan tutup.", en: "Complete the opening and closing times." },
} as const satisfies Record<string, Text>;

export const weekdayText: Readonly<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, Text>> = {
  0: { id: "Minggu", en: "Sunday" },
  1: { id: "Senin", en: "Monday" },
  2: { id: "Selasa", en: "Tuesday" },
  3: { id: "Rabu", en: "Wednesday" },
  4: { id: "Kamis", en: "Thursday" },
  5: { id: "Jumat", en: "Friday" },
  6: { id: "Sabtu", en: "Saturday" },
};
