import type { Vehicle } from "@/server/identity/today.contract";
import type { Text } from "@/server/kernel/text";

export const todayFormWords = {
  close: { id: "Tidak jadi", en: "Never mind" },
  coldSpace: { id: "Ruang dingin", en: "Cold space" },
  forToday: { id: "Berlaku untuk hari ini saja.", en: "For today only." },
  has: { id: "Ada", en: "Yes" },
  hasNot: { id: "Tidak ada", en: "No" },
  pause: { id: "Jeda tawaran hari ini", en: "Pause offers today" },
  pauseHint: {
    id: "Sistem berhenti menawarkan sampai besok; daftar tetap terbuka.",
    en: "The system stops offering until tomorrow; the list stays open.",
  },
  portionUnit: { id: "porsi", en: "portions" },
  portions: { id: "Porsi yang muat hari ini", en: "Portions that fit today" },
  resume: { id: "Lanjutkan tawaran", en: "Resume offers" },
  same: { id: "Belum ada yang diubah.", en: "Nothing has been changed yet." },
  save: { id: "Pakai untuk hari ini", en: "Use for today" },
  usually: { id: "Biasanya {count}.", en: "Usually {count}." },
  vehicle: { id: "Kendaraan", en: "Vehicle" },
} as const satisfies Record<string, Text>;

export const vehicleHint: Readonly<Record<Vehicle, Text>> = {
  car: { id: "Tanpa batas sendiri.", en: "No limit of its own." },
  motorcycle: { id: "Paling berat {kg} sekali jalan.", en: "At most {kg} a trip." },
  none: { id: "Paling jauh {distance}, paling berat {kg}.", en: "At most {distance} away and {kg}." },
};
