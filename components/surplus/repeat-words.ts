import type { Text } from "@/server/kernel/text";

export const repeatWords = {
  tile: { id: "Ulangi kemarin", en: "Repeat yesterday" },
  lots: { id: "{count} surplus", en: "{count} foods" },
  title: { id: "Ulangi kemarin", en: "Repeat yesterday" },
  lead: {
    id: "Jumlahnya seperti kemarin. Waktunya dari hari ini.",
    en: "Amounts as yesterday, times of today.",
  },
  together: { id: "Semua dimasak", en: "All cooked" },
  include: { id: "Terbitkan {title}", en: "Post {title}" },
  submit: { id: "Terbitkan {count} surplus", en: "Post {count} foods" },
  chooseOne: { id: "Pilih paling tidak satu.", en: "Choose at least one." },
  pinned: { id: "Setiap makanan punya batas amannya sendiri.", en: "Each food has its own safe time." },
  none: { id: "Tidak ada yang diulang dari kemarin", en: "Nothing to repeat from yesterday" },
  noneHint: {
    id: "Kemarin tidak ada yang terbit, atau semuanya sudah diterbitkan lagi.",
    en: "Nothing was posted yesterday, or all of it has been posted again.",
  },
  back: { id: "Ke beranda dapur", en: "To the kitchen" },
} as const satisfies Record<string, Text>;
