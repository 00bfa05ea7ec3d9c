import type { Text } from "@/server/kernel/text";
import type { DifferenceKind } from "@/server/reconciliation/reconciliation.reasons";

/** What does not agree, in one line. */
export const differenceText: Readonly<Record<DifferenceKind, Text>> = {
  unit_sum: { id: "Buku tidak berjumlah nol", en: "The books do not add up to nothing" },
  transfer_sides: { id: "Dua sisi pemindahan tidak cocok", en: "The two sides of a transfer do not match" },
  balance: { id: "Saldo tidak sama dengan catatannya", en: "A balance is not the sum of its entries" },
  books_paid: { id: "Yang dibayar, menurut buku", en: "What was paid, by the books" },
  books_refunded: { id: "Yang dikembalikan, menurut buku", en: "What was refunded, by the books" },
  books_released: { id: "Yang diteruskan ke dapur, menurut buku", en: "What went to the kitchen, by the books" },
  gateway_paid: { id: "Yang dibayar, menurut penyedia", en: "What was paid, by the provider" },
  gateway_refunded: { id: "Yang dikembalikan, menurut penyedia", en: "What was refunded, by the provider" },
  gateway_captured: { id: "Yang diteruskan, menurut penyedia", en: "What went on, by the provider" },
  claim_unreturned: {
    id: "Makanan tidak diterima, dana belum kembali",
    en: "Food not handed over, money not returned",
  },
  tokens: { id: "Token tidak sama dengan CO₂e yang dihitung", en: "Tokens are not what was counted in CO₂e" },
  stuck: { id: "Lebih dari sehari belum dijalankan penyedia", en: "Not done by the provider for over a day" },
};
