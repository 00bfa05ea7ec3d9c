import type { Scope } from "@/server/kernel/scope";
import type { Text } from "@/server/kernel/text";

export const scopeWords = {
  "surplus:read": { id: "Melihat makanan", en: "See lots" },
  "surplus:write": { id: "Menerbitkan, mengubah, dan menarik makanan", en: "Post, change and withdraw lots" },
  "claims:read": {
    id: "Melihat penjemputan, termasuk kode ambil penerima",
    en: "See pickups, the recipient's codes included",
  },
  "claims:write": { id: "Mengambil, mengantre, dan membatalkan", en: "Claim, wait in line and cancel" },
  "offers:read": { id: "Melihat tawaran", en: "See offers" },
  "offers:write": { id: "Menerima dan menolak tawaran", en: "Accept and decline offers" },
  "pickups:write": { id: "Menyerahkan makanan dengan kode", en: "Hand food over with the code" },
  "impact:read": { id: "Melihat angka dampak", en: "See the impact figures" },
} as const satisfies Record<Scope, Text>;
