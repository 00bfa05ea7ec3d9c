import type { Text } from "@/server/kernel/text";

export const words = {
  photo: { id: "Foto", en: "Photo" },
  hint: {
    id: "Dikecilkan di ponsel ini; lokasi dan data kamera tidak ikut terkirim.",
    en: "Made small on this phone; place and camera data are not sent.",
  },
  take: { id: "Ambil foto", en: "Take a photo" },
  choose: { id: "Dari galeri", en: "From the gallery" },
  takeAgain: { id: "Ambil ulang", en: "Take again" },
  chooseOther: { id: "Ganti", en: "Replace" },
  remove: { id: "Lepas foto", en: "Remove photo" },
  shrinking: { id: "Mengecilkan foto", en: "Making the photo small" },
  uploading: { id: "Mengunggah foto, {share}", en: "Uploading the photo, {share}" },
  first: { id: "Foto masih diunggah.", en: "The photo is still being uploaded." },
  ready: { id: "Foto siap.", en: "The photo is ready." },
  again: { id: "Coba lagi", en: "Try again" },
  cancel: { id: "Batal", en: "Cancel" },
  waiting: {
    id: "Foto belum terkirim; nanti ikut bersama surplusnya. Bila sinyal terlalu lemah, surplus terbit tanpa foto dan foto bisa ditambah di halamannya.",
    en: "The photo is not sent yet; it goes along with the surplus. On too weak a signal the surplus is posted without it, and the photo can be added on its page.",
  },
  unreadable: {
    id: "Gambar ini tidak bisa dibuka di sini. Ambil ulang atau pilih foto lain.",
    en: "This picture cannot be opened here. Take it again or choose another one.",
  },
  notSmallEnough: {
    id: "Foto ini tidak bisa dikecilkan sampai 120 kB. Pilih foto lain.",
    en: "This photo cannot be made as small as 120 kB. Choose another one.",
  },
} as const satisfies Record<string, Text>;
