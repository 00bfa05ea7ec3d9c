import type { Text } from "@/server/kernel/text";

export const noticeWords = {
  title: { id: "Kabar makanan dekat", en: "News of food near by" },
  lead: {
    id: "Begitu harga mulai turun dalam 500 meter dari tempat ini, Anda dikabari.",
    en: "As soon as a price begins to fall within 500 metres of this place, you are told.",
  },
  onTitle: { id: "Kabar menyala", en: "News is on" },
  onHint: {
    id: "Untuk makanan dalam 500 meter dari tempat yang Anda pilih. Kami menyimpan tempatnya sampai sekitar 100 meter.",
    en: "For food within 500 metres of the place you chose. We keep it to about 100 metres.",
  },
  offTitle: { id: "Kabar mati", en: "News is off" },
  offHint: {
    id: "Pilih tempatnya, lalu kabar menyala. Tempatnya disimpan bersama akun Anda dan dihapus saat kabar dimatikan.",
    en: "Choose a place and the news is on. The place is kept with your account and erased when you switch the news off.",
  },
  turnOff: { id: "Matikan dan hapus tempatnya", en: "Switch off and erase the place" },
  moved: { id: "Pindahkan ke tempat lain", en: "Move it to another place" },
  choose: { id: "Nyalakan untuk tempat", en: "Switch on for a place" },
  channels: { id: "Atur cara dikabari", en: "Choose how to be told" },
  mapAlt: { id: "Tempat kabar Anda", en: "The place of your news" },
} as const satisfies Record<string, Text>;
