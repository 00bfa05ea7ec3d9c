import type { DocumentList } from "@/server/document/document.reasons";
import type { Text } from "@/server/kernel/text";

export const deskPaperWords = {
  title: { id: "Dokumen organisasi", en: "Papers of organisations" },
  lead: {
    id: "Yang menunggu diperiksa, segera berakhir, dan lewat masa berlaku.",
    en: "What waits for review, ends soon, and has expired.",
  },
  lists: { id: "Daftar dokumen", en: "Lists of papers" },
  empty: { id: "Tidak ada dokumen di sini", en: "No papers here" },
  papers: { id: "Dokumen", en: "Papers" },
  open: { id: "Buka nomor dan fotonya", en: "Open its number and photo" },
  openHint: {
    id: "Anda menulis untuk apa; organisasinya membacanya.",
    en: "You say what for; its organisation reads it.",
  },
  checking: { id: "Memeriksa {paper}", en: "Checking {paper}" },
  close: { id: "Tutup", en: "Close" },
  noFile: { id: "Tanpa foto.", en: "Without a photo." },
  accept: { id: "Terima", en: "Accept" },
  refuse: { id: "Tolak", en: "Refuse" },
  refuseNow: { id: "Ya, tolak", en: "Yes, refuse" },
  refuseHint: { id: "Dibaca oleh organisasi itu.", en: "The organisation will read it." },
  more: { id: "Tampilkan lagi", en: "Show more" },
  noneOfHouse: { id: "Organisasi ini belum mengirim dokumen.", en: "This organisation has handed in no papers." },
} as const satisfies Record<string, Text>;

export const listWords: Readonly<Record<DocumentList, Text>> = {
  waiting: { id: "Menunggu", en: "Waiting" },
  ending: { id: "Segera berakhir", en: "Ending soon" },
  expired: { id: "Lewat", en: "Expired" },
};
