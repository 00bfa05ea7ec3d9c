import type { Text } from "@/server/kernel/text";

export const words = {
  lead: {
    id: "Dokumen yang menunjukkan siapa Anda. Nomor dan fotonya hanya dibuka admin, dan setiap kali tercatat.",
    en: "Papers that show who you are. Only admins open their numbers and photos, and each time is written down.",
  },
  missing: { id: "Belum ada: {papers}", en: "Still missing: {papers}" },
  expired: { id: "Lewat masa berlaku: {papers}", en: "Expired: {papers}" },
  complete: { id: "Semua dokumen wajib ada dan berlaku.", en: "Every mandatory paper is there and holds." },
  gapHint: {
    id: "Verifikasi tetap berlaku, tetapi tercatat belum lengkap sampai dokumennya diterima.",
    en: "The verification stands, but counts as incomplete until the paper is accepted.",
  },
  mandatory: { id: "wajib", en: "mandatory" },
  number: { id: "Nomor", en: "Number" },
  issued: { id: "Terbit", en: "Issued" },
  ends: { id: "Berlaku sampai", en: "Holds until" },
  forEver: { id: "tanpa batas", en: "no end" },
  note: { id: "Catatan admin", en: "Admin's note" },
  none: { id: "Belum ada dokumen", en: "No papers yet" },
  noneHint: {
    id: "Yang dikirim muncul di sini beserta hasilnya.",
    en: "What is handed in appears here with its result.",
  },
  handIn: { id: "Kirim dokumen", en: "Hand in a paper" },
  handInHint: {
    id: "Yang baru menggantikan yang lama begitu diterima.",
    en: "A new one takes the old one's place once it is accepted.",
  },
  kind: { id: "Jenis dokumen", en: "Kind of paper" },
  kindFirst: { id: "Pilih jenisnya", en: "Choose the kind" },
  issuedOn: { id: "Tanggal terbit", en: "Issued on" },
  expiresOn: { id: "Berlaku sampai", en: "Holds until" },
  expiresHint: { id: "Kosongkan bila tanpa batas.", en: "Leave empty where it has no end." },
  photoLater: {
    id: "Foto bisa ditambahkan setelah organisasi Anda diverifikasi.",
    en: "A photo can be added once your organisation is verified.",
  },
  waiting: { id: "{organisation} menunggu verifikasi", en: "{organisation} waits for verification" },
  waitingHint: {
    id: "Dokumen yang lengkap mempercepat pemeriksaan.",
    en: "Complete papers speed up the check.",
  },
  toPapers: { id: "Lihat dokumen", en: "See the papers" },
  photoFirst: { id: "Foto masih diunggah.", en: "The photo is still being uploaded." },
  fillFirst: { id: "Isi jenis, nomor dan tanggal terbit.", en: "Fill in the kind, the number and the day of issue." },
  send: { id: "Kirim", en: "Hand in" },
  sent: { id: "Terkirim. Hasilnya diberitahukan.", en: "Handed in. You will hear of the result." },
} as const satisfies Record<string, Text>;
