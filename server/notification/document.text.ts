import type { NotificationType } from "@/server/notification/notification.reasons";
import type { Words } from "@/server/notification/words.contract";

/** What is told of an organisation's papers, to it and to admins. */
export const DOCUMENT_WORDINGS = {
  document_reviewed: {
    title: { id: "Sudah diperiksa: {paper}", en: "Reviewed: {paper}" },
    body: { id: "Lihat hasilnya di dokumen {organisation}.", en: "See the result among the papers of {organisation}." },
  },
  document_ending: {
    title: { id: "Segera berakhir: {paper}", en: "Ending soon: {paper}" },
    body: {
      id: "Berlaku sampai {lastDay}. Kirim yang baru sebelum itu.",
      en: "It holds until {lastDay}. Hand in the new one before that.",
    },
  },
  document_expired: {
    title: { id: "Lewat masa berlaku: {paper}", en: "Expired: {paper}" },
    body: {
      id: "Berakhir {lastDay}. Kirim yang baru agar verifikasi {organisation} tetap lengkap.",
      en: "It ended on {lastDay}. Hand in the new one to keep the verification of {organisation} complete.",
    },
  },
  document_waiting: {
    title: { id: "Dokumen dari {organisation}", en: "A document from {organisation}" },
    body: { id: "{paper} menunggu diperiksa.", en: "{paper} waits for review." },
  },
} as const satisfies Partial<Record<NotificationType, Words>>;
