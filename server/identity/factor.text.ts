import type { factorReasons } from "@/server/identity/factor.reasons";
import type { Text } from "@/server/kernel/text";

/** Why the second factor is refused, and what to do. */
export const factorReasonText = {
  wrong: {
    id: "Kode tidak cocok. Tunggu kode berikutnya di aplikasi autentikator, lalu ketik lagi.",
    en: "The code does not match. Wait for the next one in your authenticator app and type it.",
  },
  alreadyOn: {
    id: "Langkah kedua sudah terpasang. Muat ulang halaman ini.",
    en: "The second step is set up already. Reload this page.",
  },
  notStarted: {
    id: "Mulai lagi dari kode QR yang baru.",
    en: "Start again from a new QR code.",
  },
  required: {
    id: "Akun admin harus memakai langkah kedua, jadi tidak bisa dimatikan.",
    en: "Admin accounts must use the second step, so it cannot be switched off.",
  },
  lockedOut: {
    id: "Terlalu banyak percobaan. Coba lagi dalam beberapa menit.",
    en: "Too many attempts. Try again in a few minutes.",
  },
} as const satisfies Record<keyof typeof factorReasons, Text>;
