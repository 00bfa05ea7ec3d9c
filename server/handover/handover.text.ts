import type { pickupReasons } from "@/server/handover/handover.reasons";
import type { Text } from "@/server/kernel/text";

/** What happened and what to do, for every reason a handover is refused for. */
export const pickupReasonText: Readonly<Record<keyof typeof pickupReasons, Text>> = {
  unknown: {
    id: "Kode ini tidak dikenal. Minta penerima menunjukkan kodenya lagi.",
    en: "This code is not known. Ask the recipient to show the code again.",
  },
  notHolding: {
    id: "Kontak dapur hanya untuk yang sedang menjemput dari sana.",
    en: "The kitchen's contact is only for those who are fetching from it.",
  },
  tooManyWrongCodes: {
    id: "Terlalu banyak kode salah. Tunggu beberapa menit, lalu coba lagi.",
    en: "Too many wrong codes. Wait a few minutes, then try again.",
  },
  closed: {
    id: "Pengambilan dengan kode ini sudah selesai atau dibatalkan.",
    en: "The pickup with this code is already finished or cancelled.",
  },
  expired: {
    id: "Waktu amannya sudah lewat, jadi makanan ini tidak boleh diserahkan.",
    en: "Its safe time has passed, so this food may not be handed over.",
  },
  moreThanHeld: {
    id: "Jumlahnya melebihi yang dipesan. Periksa lagi.",
    en: "This is more than was claimed. Check the numbers again.",
  },
  nothingCounted: {
    id: "Isi berapa yang diterima atau ditolak.",
    en: "Enter how much was accepted or rejected.",
  },
  weightMissing: {
    id: "Isi beratnya, atau pilih berat tidak diketahui.",
    en: "Enter the weight, or choose unknown weight.",
  },
  weightUnlikely: {
    id: "Berat ini terlalu besar untuk jumlahnya. Periksa lagi dalam gram.",
    en: "This weight is too much for the number. Check it again in grams.",
  },
  weightNotAsked: {
    id: "Berat hanya diisi bila ditimbang atau ditaksir, dan ada yang diterima.",
    en: "Weight is only given when weighed or estimated, and something was accepted.",
  },
};
