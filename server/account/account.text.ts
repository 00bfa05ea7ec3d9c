import type { accountReasons } from "@/server/account/account.reasons";
import type { Text } from "@/server/kernel/text";

export const accountReasonText: Readonly<Record<keyof typeof accountReasons, Text>> = {
  overdrawn: {
    id: "Jumlahnya lebih besar daripada yang ada di buku. Muat ulang, lalu periksa jumlahnya.",
    en: "The amount is more than the books hold. Reload, then check the amount.",
  },
  otherTransfer: {
    id: "Pemindahan ini sudah tercatat dengan isi lain. Muat ulang, lalu periksa riwayatnya.",
    en: "This transfer is already on the books with other contents. Reload, then check its history.",
  },
};
