import type { Vehicle } from "@/server/identity/today.contract";
import type { Text } from "@/server/kernel/text";

export const todayWords = {
  title: { id: "Kapasitas hari ini", en: "Today's capacity" },
  left: { id: "Masih muat {left} dari {all} porsi", en: "Room for {left} of {all} portions" },
  full: { id: "Penuh: {all} porsi sudah terisi", en: "Full: all {all} portions are taken" },
  fullByWeight: { id: "Penuh: berat hari ini sudah tercapai", en: "Full: today's weight is reached" },
  pausedToday: { id: "Tawaran dijeda hari ini", en: "Offers are paused today" },
  resumes: {
    id: "Tawaran baru datang lagi {time}, dengan kapasitas biasa. Anda tetap bisa mengambil dari daftar.",
    en: "New offers come again {time}, with the usual capacity. You can still take from the list.",
  },
  cold: { id: "Ada ruang dingin", en: "Cold space" },
  noCold: { id: "Tanpa ruang dingin", en: "No cold space" },
  change: { id: "Ubah kapasitas hari ini", en: "Change today's capacity" },
  resume: { id: "Lanjutkan tawaran", en: "Resume offers" },
  close: { id: "Tidak jadi", en: "Never mind" },
  portions: { id: "Porsi yang muat hari ini", en: "Portions that fit today" },
  portionUnit: { id: "porsi", en: "portions" },
  usually: { id: "Biasanya {count}.", en: "Usually {count}." },
  coldSpace: { id: "Ruang dingin", en: "Cold space" },
  has: { id: "Ada", en: "Yes" },
  hasNot: { id: "Tidak ada", en: "No" },
  vehicle: { id: "Kendaraan", en: "Vehicle" },
  pause: { id: "Jeda tawaran hari ini", en: "Pause offers today" },
  pauseHint: {
    id: "Sistem berhenti menawarkan sampai besok; daftar tetap terbuka.",
    en: "The system stops offering until tomorrow; the list stays open.",
  },
  forToday: { id: "Berlaku untuk hari ini saja.", en: "For today only." },
  save: { id: "Pakai untuk hari ini", en: "Use for today" },
  same: { id: "Belum ada yang diubah.", en: "Nothing has been changed yet." },
} as const satisfies Record<string, Text>;

export const vehicleText: Readonly<Record<Vehicle, Text>> = {
  car: { id: "Mobil", en: "Car" },
  motorcycle: { id: "Motor", en: "Motorcycle" },
  none: { id: "Jalan kaki", en: "On foot" },
};

export const vehicleHint: Readonly<Record<Vehicle, Text>> = {
  car: { id: "Tanpa batas sendiri.", en: "No limit of its own." },
  motorcycle: { id: "Paling berat {kg} sekali jalan.", en: "At most {kg} a trip." },
  none: { id: "Paling jauh {distance}, paling berat {kg}.", en: "At most {distance} away and {kg}." },
};
