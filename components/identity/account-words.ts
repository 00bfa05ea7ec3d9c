import type { Text } from "@/server/kernel/text";

/** Apart from the words of the sign-in page, which no other screen carries. */
export const accountWords = {
  signOut: { id: "Keluar", en: "Sign out" },
  account: { id: "Akun saya", en: "My account" },
} as const satisfies Record<string, Text>;
