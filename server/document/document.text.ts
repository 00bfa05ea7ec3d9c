import type { DocumentKind, documentReasons, Standing } from "@/server/document/document.reasons";
import type { Text } from "@/server/kernel/text";

export const documentKindText: Readonly<Record<DocumentKind, Text>> = {
  nib: { id: "NIB (Nomor Induk Berusaha)", en: "NIB (business identification number)" },
  hygiene: { id: "SLHS (Sertifikat Laik Higiene Sanitasi)", en: "SLHS (food hygiene certificate)" },
  halal: { id: "Sertifikat halal", en: "Halal certificate" },
  pirt: { id: "SPP-IRT (pangan rumah tangga)", en: "SPP-IRT (home-made food permit)" },
  bpom: { id: "Izin edar BPOM", en: "BPOM distribution permit" },
  deed: { id: "Akta pendirian", en: "Deed of establishment" },
  ministry: { id: "SK Kemenkumham", en: "Ministry of Law approval" },
  social_registration: { id: "Tanda daftar lembaga sosial", en: "Social institution registration" },
  responsible_id: { id: "KTP penanggung jawab", en: "Identity card of whoever is responsible" },
};

export const standingText: Readonly<Record<Standing, Text>> = {
  waiting: { id: "Menunggu diperiksa", en: "Waiting for review" },
  refused: { id: "Ditolak", en: "Refused" },
  replaced: { id: "Diganti yang baru", en: "Replaced by a newer one" },
  valid: { id: "Berlaku", en: "Valid" },
  ending: { id: "Segera berakhir", en: "Ending soon" },
  expired: { id: "Lewat masa berlaku", en: "Expired" },
};

export const documentReasonText: Readonly<Record<keyof typeof documentReasons, Text>> = {
  unknown: { id: "Dokumen ini tidak ditemukan.", en: "This document was not found." },
  noHouse: {
    id: "Akun ini tidak bertindak untuk organisasi mana pun.",
    en: "This account acts for no organisation.",
  },
  notYetIssued: { id: "Tanggal terbitnya belum tiba.", en: "It is issued on a day still to come." },
  alreadyExpired: {
    id: "Masa berlakunya sudah lewat. Kirim yang baru.",
    en: "It has expired. Hand in the new one.",
  },
  endsBeforeItBegins: {
    id: "Tanggal berakhir harus sesudah tanggal terbit.",
    en: "Its last day must follow the day it was issued.",
  },
  notWaiting: { id: "Dokumen ini sudah diperiksa. Muat ulang.", en: "This document was reviewed already. Reload." },
  ownOrganisation: {
    id: "Ini organisasi Anda sendiri. Minta admin lain.",
    en: "This is your own organisation. Ask another admin.",
  },
  reasonMissing: { id: "Tulis alasan penolakannya.", en: "Write why it is refused." },
};
