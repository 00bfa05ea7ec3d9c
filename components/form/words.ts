import type { Text } from "@/server/kernel/text";

export const words = {
  optional: { id: "boleh dikosongkan", en: "optional" },
  pleaseCheck: { id: "Periksa isian berikut", en: "Please check these answers" },
  less: { id: "Kurangi", en: "Less" },
  more: { id: "Tambah", en: "More" },
  showPassword: { id: "Tampilkan kata sandi", en: "Show password" },
  hidePassword: { id: "Sembunyikan kata sandi", en: "Hide password" },
} as const satisfies Record<string, Text>;
