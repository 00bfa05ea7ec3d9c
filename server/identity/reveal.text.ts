import type { RevealReason } from "@/server/identity/identity.contract";
import { revealReasonText } from "@/server/identity/identity.text";
import type { AdminRevealReason, revealReasons } from "@/server/identity/reveal.reasons";
import type { Text } from "@/server/kernel/text";

export const adminRevealText: Readonly<Record<AdminRevealReason, Text>> = {
  verification: { id: "Memeriksa data organisasi", en: "Checking an organisation" },
  food_safety: { id: "Keamanan pangan mendesak", en: "Urgent food safety" },
  complaint: { id: "Menangani keluhan atau sengketa", en: "Handling a complaint or dispute" },
  asked_by_owner: { id: "Diminta oleh pemilik data", en: "Asked for by its owner" },
  legal: { id: "Kewajiban hukum", en: "A legal duty" },
};

/** Every reason somebody was shown a contact for. */
export const anyRevealText: Readonly<Record<AdminRevealReason | RevealReason, Text>> = {
  ...adminRevealText,
  ...revealReasonText,
};

export const revealReasonsText: Readonly<Record<keyof typeof revealReasons, Text>> = {
  unknown: { id: "Orang atau organisasi ini tidak ditemukan.", en: "This person or organisation was not found." },
  nothing: { id: "Tidak ada kontak yang tersimpan.", en: "No contact is kept." },
  restricted: {
    id: "Pemiliknya meminta pembatasan. Hanya keamanan pangan atau kewajiban hukum yang membukanya.",
    en: "Its owner asked for restriction. Only food safety or a legal duty opens it.",
  },
  tooMany: {
    id: "Terlalu banyak kontak dibuka dalam semenit. Tunggu sebentar.",
    en: "Too many contacts were opened within a minute. Please wait.",
  },
};
