import type { keyReasons } from "@/server/identity/identity.key.reasons";
import type { Text } from "@/server/kernel/text";

/** Why a key cannot be made or revoked, in words. */
export const keyReasonText = {
  unknown: { id: "Kunci ini tidak ditemukan. Muat ulang daftarnya.", en: "This key was not found. Reload the list." },
  alreadyRevoked: { id: "Kunci ini sudah dicabut.", en: "This key is already revoked." },
  tooMany: {
    id: "Sudah ada 20 kunci aktif. Cabut yang tidak dipakai, lalu coba lagi.",
    en: "There are 20 live keys already. Revoke what is not used, then try again.",
  },
} as const satisfies Record<keyof typeof keyReasons, Text>;
