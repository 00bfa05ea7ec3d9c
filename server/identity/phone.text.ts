import type { phoneReasons } from "@/server/identity/phone.reasons";
import type { Text } from "@/server/kernel/text";

/** Why a number cannot be confirmed, and what to do. */
export const phoneReasonText = {
  none: {
    id: "Akun ini belum punya nomor ponsel. Tambahkan dulu di Data pribadi.",
    en: "This account has no mobile number yet. Add one under Personal data first.",
  },
  wrongCode: {
    id: "Kode tidak cocok atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.",
    en: "The code does not match or is no longer valid. Check it, or ask for a new one.",
  },
} as const satisfies Record<keyof typeof phoneReasons, Text>;
