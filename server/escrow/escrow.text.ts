import type { EscrowState, escrowReasons, RefundReason, SandboxAct } from "@/server/escrow/escrow.reasons";
import type { Text } from "@/server/kernel/text";

/** What happened and what to do, for every reason money refuses for. */
export const escrowReasonText: Readonly<Record<keyof typeof escrowReasons, Text>> = {
  unknown: {
    id: "Pembayaran ini tidak ditemukan. Kembali ke daftar pembelian Anda.",
    en: "This payment was not found. Go back to your purchases.",
  },
  noGateway: {
    id: "Pembayaran sedang tidak dibuka di sini. Coba lagi nanti.",
    en: "Payments are not open here right now. Try again later.",
  },
  alreadyOpen: {
    id: "Pembelian ini sudah punya pembayaran lain. Buka daftar pembelian Anda.",
    en: "This purchase already has another payment. Open your purchases.",
  },
  tooLate: {
    id: "Waktunya sudah lewat, jadi makanan ini tidak bisa dibayar lagi.",
    en: "Its time has passed, so this food can no longer be paid for.",
  },
  amountOutOfRange: {
    id: "Jumlahnya harus antara Rp 1 dan Rp 100.000.000. Periksa jumlahnya.",
    en: "The amount must be between Rp 1 and Rp 100,000,000. Check the amount.",
  },
  refundTooMuch: {
    id: "Pengembalian lebih besar daripada dana yang masih ditahan. Kurangi jumlahnya.",
    en: "The refund is more than what is still held. Lower the amount.",
  },
  wrongState: {
    id: "Dana ini tidak sedang disengketakan. Muat ulang untuk melihat keadaannya.",
    en: "This money is not in dispute. Reload to see where it is.",
  },
  badNotice: {
    id: "Tanda tangan pemberitahuan ini tidak benar.",
    en: "The signature of this notice is not right.",
  },
};

/** Where the money is, in one line. */
export const escrowStateText: Readonly<Record<EscrowState, Text>> = {
  PENDING: { id: "Menunggu pembayaran", en: "Waiting for payment" },
  LOCKED: { id: "Dibayar, dana ditahan", en: "Paid, money held" },
  PICKUP_IN_PROGRESS: { id: "Sedang dijemput", en: "Being picked up" },
  DELIVERY_IN_PROGRESS: { id: "Dalam perjalanan", en: "On its way" },
  CONFIRMED_PENDING_RELEASE: { id: "Diterima, dana segera diteruskan", en: "Received, money goes on soon" },
  DISPUTED: { id: "Disengketakan, dana dihentikan", en: "In dispute, money stopped" },
  CLOSED: { id: "Selesai", en: "Done" },
  REFUNDED: { id: "Dikembalikan", en: "Refunded" },
  CANCELLED: { id: "Dibatalkan, tidak ada yang dibayar", en: "Called off, nothing was paid" },
};

/** Why money went back, or a payment was called off. */
export const refundReasonText: Readonly<Record<RefundReason, Text>> = {
  food_gone: { id: "Makanannya sudah tidak ada.", en: "The food was gone." },
  past_safe_until: {
    id: "Makanan lewat batas aman sebelum dijemput.",
    en: "The food passed its safe time before pickup.",
  },
  withdrawn: { id: "Dapur menarik makanan ini.", en: "The kitchen took this food back." },
  recalled: { id: "Makanan ini ditarik demi keamanan.", en: "This food was recalled for safety." },
  given_back: { id: "Pembelian dibatalkan sebelum dijemput.", en: "The purchase was given back before pickup." },
  not_paid_in_time: { id: "Tidak dibayar sampai batas waktunya.", en: "It was not paid in time." },
  paid_too_late: { id: "Pembayaran masuk setelah batas waktunya.", en: "The payment came after its time." },
  amount_differs: { id: "Jumlah yang dibayar tidak sama dengan harganya.", en: "The amount paid was not the price." },
  not_all_accepted: {
    id: "Makanannya tidak diterima saat serah terima.",
    en: "The food was not accepted at the handover.",
  },
  dispute_upheld: { id: "Sengketa diputuskan untuk pembeli.", en: "A dispute was decided for the buyer." },
  dispute_unanswered: { id: "Sengketa tidak dijawab tepat waktu.", en: "A dispute was not answered in time." },
};

/** The buttons of the sandbox's pay page. */
export const sandboxActText: Readonly<Record<SandboxAct, Text>> = {
  success: { id: "Bayar", en: "Pay" },
  failure: { id: "Bank menolak", en: "The bank refuses" },
  late: { id: "Dibayar, tetapi terlambat", en: "Paid, but too late" },
  duplicate: { id: "Bayar, kabar dikirim dua kali", en: "Pay, told twice" },
  out_of_order: { id: "Bayar, kabar lama menyusul", en: "Pay, older news follows" },
};
