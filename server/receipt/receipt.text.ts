import type { Text } from "@/server/kernel/text";
import type { receiptReasons } from "@/server/receipt/receipt.reasons";

export const receiptReasonText: Readonly<Record<keyof typeof receiptReasons, Text>> = {
  unknown: {
    id: "Pembelian ini tidak ditemukan. Kembali ke daftar pembelian Anda.",
    en: "This purchase was not found. Go back to your purchases.",
  },
  notPaid: {
    id: "Belum ada yang dibayar, jadi belum ada kuitansi.",
    en: "Nothing was paid yet, so there is no receipt.",
  },
  unknownMonth: {
    id: "Bulan ini tidak dikenal. Pilih bulan dari daftar.",
    en: "This month is not known. Choose one from the list.",
  },
  monthToCome: { id: "Bulan ini belum dimulai.", en: "This month has not begun." },
};

/** The words of receipts and statements of sales. */
export const receiptText = {
  receipt: { id: "Kuitansi", en: "Receipt" },
  sales: { id: "Laporan penjualan", en: "Statement of sales" },
  receiptFile: { id: "kuitansi", en: "receipt" },
  salesFile: { id: "laporan-penjualan", en: "statement-of-sales" },
  period: { id: "Masa: {month}", en: "Period: {month}" },
  issued: { id: "Dibuat {time}", en: "Issued {time}" },
  explainReceipt: {
    id: "Dibayar lewat penyedia pembayaran berizin, yang menahan dana sampai makanan diterima. Pahlawan Pangan tidak memegang uang.",
    en: "Paid through a licensed payment provider, who holds the money until the food is received. Pahlawan Pangan holds no money.",
  },
  explainSales: {
    id: "Setiap baris adalah satu pembelian yang dibayar. Bersih adalah yang diteruskan, atau akan diteruskan, penyedia pembayaran ke dapur.",
    en: "Each line is one paid purchase. Net is what the payment provider passes, or will pass, to the kitchen.",
  },
  time: { id: "Dibayar", en: "Paid" },
  food: { id: "Makanan", en: "Food" },
  units: { id: "Jumlah", en: "Units" },
  amount: { id: "Harga", en: "Price" },
  refunded: { id: "Kembali", en: "Refunded" },
  net: { id: "Bersih", en: "Net" },
  state: { id: "Keadaan", en: "State" },
  total: { id: "Jumlah semua", en: "Total" },
  noSales: { id: "Tidak ada penjualan pada masa ini.", en: "No sales in this period." },
  page: { id: "Halaman {page}", en: "Page {page}" },
} as const satisfies Record<string, Text>;

/** The heads of the columns of the CSV, in their order. */
export const columnText = {
  time: { id: "dibayar", en: "paid_at" },
  zone: { id: "zona", en: "zone" },
  number: { id: "nomor", en: "number" },
  claim: { id: "nomor_pengambilan", en: "claim_id" },
  food: { id: "makanan", en: "food" },
  kitchen: { id: "dapur", en: "kitchen" },
  units: { id: "jumlah", en: "units" },
  unitName: { id: "satuan", en: "unit" },
  amount: { id: "harga_rp", en: "price_rp" },
  refunded: { id: "kembali_rp", en: "refunded_rp" },
  net: { id: "bersih_rp", en: "net_rp" },
  state: { id: "keadaan", en: "state" },
} as const satisfies Record<string, Text>;
