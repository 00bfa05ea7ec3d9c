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
} as const satisfies Record<string, Text>;

export const vehicleText: Readonly<Record<Vehicle, Text>> = {
  car: { id: "Mobil", en: "Car" },
  motorcycle: { id: "Motor", en: "Motorcycle" },
  none: { id: "Jalan kaki", en: "On foot" },
};
