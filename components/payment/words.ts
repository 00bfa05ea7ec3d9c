import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Pembayaran", en: "Payment" },
  pay: { id: "Bayar {amount}", en: "Pay {amount}" },
  preparing: { id: "Halaman pembayaran sedang disiapkan.", en: "The payment page is being prepared." },
  payUntil: {
    id: "Bayar sebelum {time}. Lewat itu pembelian dibatalkan.",
    en: "Pay before {time}. After that the purchase is called off.",
  },
  held: {
    id: "Dana Anda ditahan penyedia pembayaran sampai makanan ada di tangan Anda. Kami tidak pernah memegangnya.",
    en: "The payment provider holds your money until the food is in your hands. We never hold it.",
  },
  released: {
    id: "Ada yang tidak beres? Laporkan sebelum {time}. Setelah itu dana diteruskan ke dapur.",
    en: "Is something wrong? Report it before {time}. After that the money goes to the kitchen.",
  },
  refunded: {
    id: "Dikembalikan {amount}. Uang kembali ke cara bayar Anda; bank bisa butuh beberapa hari.",
    en: "{amount} goes back to how you paid; a bank may take some days.",
  },
  seeCode: { id: "Lihat kode ambil", en: "See the pickup code" },
  food: { id: "Makanan", en: "Food" },
  kitchen: { id: "Dapur", en: "Kitchen" },
  backPart: { id: "Dikembalikan", en: "Given back" },
  paidAt: { id: "Dibayar", en: "Paid" },
  handedOverAt: { id: "Diterima", en: "Received" },
  endedAt: { id: "Selesai", en: "Ended" },
  receiptPdf: { id: "Kuitansi PDF", en: "Receipt PDF" },
  receiptCsv: { id: "Kuitansi CSV", en: "Receipt CSV" },
  pdf: { id: "PDF", en: "PDF" },
  csv: { id: "CSV", en: "CSV" },
  sales: { id: "Penjualan", en: "Sales" },
  salesHint: {
    id: "Yang dibayar lewat penyedia pembayaran, setelah dikurangi pengembalian.",
    en: "What was paid through the payment provider, less what was refunded.",
  },
  salesOf: { id: "{count} penjualan · {amount}", en: "Sales: {count} · {amount}" },
  number: { id: "Nomor", en: "Number" },
  units: { id: "{count} {unit} · {title}", en: "{count} {unit} · {title}" },
} as const satisfies Record<string, Text>;

export const sandboxWords = {
  title: { id: "Halaman bayar tiruan", en: "Sandbox pay page" },
  lead: {
    id: "Tidak ada uang sungguhan. Pilih apa yang dikatakan bank.",
    en: "No real money. Choose what the bank says.",
  },
  back: { id: "Kembali ke pembelian", en: "Back to the purchase" },
  waiting: { id: "Menunggu pilihan Anda.", en: "Waiting for your choice." },
  held: { id: "Dibayar. Kabarnya sedang dikirim.", en: "Paid. The news is on its way." },
  failed: { id: "Bank menolak pembayaran ini.", en: "The bank refused this payment." },
  cancelled: { id: "Pembayaran ini sudah dibatalkan.", en: "This payment was called off." },
  choices: { id: "Apa yang dikatakan bank", en: "What the bank says" },
} as const satisfies Record<string, Text>;
