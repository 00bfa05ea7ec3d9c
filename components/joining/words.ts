import type { Text } from "@/server/kernel/text";

export const joinWords = {
  title: { id: "Daftar sebagai warga", en: "Join as a neighbour" },
  lead: {
    id: "Makanan baik di dekat Anda, dengan harga yang turun sampai ada yang mengambil.",
    en: "Good food near you, at a price that falls until someone takes it.",
  },
  name: { id: "Nama Anda", en: "Your name" },
  nameHint: {
    id: "Dapur tidak melihatnya; bagi mereka Anda adalah \u201cPembeli\u201d.",
    en: "Kitchens do not see it; to them you are \u201cBuyer\u201d.",
  },
  fill: {
    id: "Isi nama, dan email atau nomor ponsel.",
    en: "Fill in your name, and an email address or phone number.",
  },
  news: { id: "Kabar yang boleh kami kirim", en: "News we may send" },
  newsHint: {
    id: "Boleh dikosongkan, dan bisa diubah kapan saja di Data pribadi.",
    en: "May stay empty; change it at any time under My data.",
  },
  basis: {
    id: "Nama dan kontak Anda dipakai untuk pembelian Anda, dan disimpan tersandi. Salinan, perbaikan, dan penghapusannya ada di Data pribadi (UU 27/2022).",
    en: "Your name and contact serve your purchases and are kept encrypted. Copy, correct or erase them under My data (UU 27/2022).",
  },
  send: { id: "Kirim kode", en: "Send a code" },
  sent: {
    id: "Kode sedang dikirim ke {identifier}. Berlaku 5 menit, sekali pakai.",
    en: "A code is on its way to {identifier}. It works once, for 5 minutes.",
  },
  join: { id: "Lihat makanan di dekat saya", en: "See food near me" },
  organisations: { id: "Mewakili dapur atau yayasan? Daftar di sini", en: "For a kitchen or a charity? Register here" },
} as const satisfies Record<string, Text>;
