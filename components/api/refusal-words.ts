import type { Text } from "@/server/kernel/text";

export const words = {
  offline: {
    id: "Tidak tersambung. Periksa jaringan, lalu coba lagi.",
    en: "Not connected. Check the network, then try again.",
  },
  fault: {
    id: "Ada gangguan di pihak kami. Coba lagi sebentar lagi.",
    en: "Something went wrong on our side. Please try again shortly.",
  },
  malformed: {
    id: "Ada isian yang belum benar. Periksa lagi, lalu kirim ulang.",
    en: "Some answers are not right yet. Check them and send again.",
  },
  limited: {
    id: "Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.",
    en: "Too many requests. Wait a moment, then try again.",
  },
  busy: {
    id: "Sedang sangat ramai. Coba lagi sebentar lagi.",
    en: "It is very busy now. Please try again shortly.",
  },
  signInFirst: {
    id: "Sesi Anda sudah berakhir. Silakan masuk lagi.",
    en: "Your session has ended. Please sign in again.",
  },
  secondFactorFirst: {
    id: "Selesaikan langkah kedua dulu di halaman masuk.",
    en: "Finish the second step on the sign-in page first.",
  },
  notYourRole: { id: "Akun Anda tidak berwenang melakukan ini.", en: "Your account may not do this." },
  noOrganisation: {
    id: "Akun Anda belum terhubung dengan organisasi.",
    en: "Your account is not linked to an organisation yet.",
  },
  outOfScope: {
    id: "Kunci API ini tidak mencakup izin tersebut.",
    en: "This API key does not carry that permission.",
  },
} as const satisfies Record<string, Text>;
