import type { identityReasons, RevealReason } from "@/server/identity/identity.contract";
import type { HalalState } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";

/** Why identity refuses, in words: what happened and what to do. */
export const identityText = {
  wrongSignIn: {
    id: "Email, nomor ponsel, atau kata sandi tidak cocok. Periksa lalu coba lagi.",
    en: "Email, phone number or password do not match. Check and try again.",
  },
  wrongCode: {
    id: "Kode tidak cocok atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.",
    en: "The code does not match or is no longer valid. Check it, or ask for a new one.",
  },
  lockedOut: {
    id: "Terlalu banyak percobaan. Coba lagi dalam beberapa menit.",
    en: "Too many attempts. Try again in a few minutes.",
  },
  busy: { id: "Sedang ramai. Coba lagi sebentar lagi.", en: "Busy right now. Try again in a moment." },
  sessionOver: { id: "Sesi sudah berakhir. Silakan masuk lagi.", en: "The session is over. Please sign in again." },
  unknownDevice: {
    id: "Perangkat ini sudah keluar dari akun Anda.",
    en: "This device has already been signed out of your account.",
  },
  suspended: {
    id: "Akun ini ditangguhkan. Hubungi admin untuk membukanya lagi.",
    en: "This account is suspended. Ask an admin to open it again.",
  },
  contactTaken: {
    id: "Email atau nomor ini sudah terdaftar. Silakan masuk.",
    en: "This email or number is already registered. Please sign in.",
  },
  contactMissing: {
    id: "Isi email atau nomor ponsel, setidaknya salah satu.",
    en: "Give an email address or a phone number, at least one.",
  },
  contactMalformed: {
    id: "Nomor ponsel tidak dikenali. Contoh: 0812 3456 7890.",
    en: "The phone number is not recognised. Example: 0812 3456 7890.",
  },
  passwordTooShort: {
    id: "Kata sandi paling sedikit 10 karakter.",
    en: "The password needs at least 10 characters.",
  },
  passwordTooCommon: {
    id: "Kata sandi ini mudah ditebak. Pilih yang lain.",
    en: "This password is easy to guess. Choose another.",
  },
  unknownRegion: {
    id: "Kabupaten atau kota ini tidak dikenal. Pilih dari daftar.",
    en: "This regency or city is not known. Choose from the list.",
  },
  profileMissing: {
    id: "Lengkapi profil penerima: jumlah orang dan daya tampung.",
    en: "Complete the recipient profile: people fed and capacity.",
  },
  noContact: {
    id: "Dapur ini belum mencantumkan nomor atau email.",
    en: "This kitchen has not given a number or an email yet.",
  },
  unknownOrganisation: { id: "Organisasi ini tidak ditemukan.", en: "This organisation was not found." },
  alreadyDecided: {
    id: "Status organisasi ini sudah berubah. Muat ulang daftarnya.",
    en: "The state of this organisation has changed. Reload the list.",
  },
} as const satisfies Record<keyof typeof identityReasons, Text>;

/** The least halal state a recipient takes, said as what it lets in. */
export const halalMinimumText: Readonly<Record<HalalState, Text>> = {
  certified: { id: "Hanya halal bersertifikat", en: "Halal certified only" },
  claimed: { id: "Halal menurut dapur cukup", en: "The kitchen's word is enough" },
  unknown: { id: "Belum jelas pun boleh", en: "Unknown is fine too" },
  no: { id: "Semua, termasuk yang tidak halal", en: "Anything, not halal included" },
};

/** Why a contact is looked at, in the words of the form that asks. */
export const revealReasonText: Readonly<Record<RevealReason, Text>> = {
  finding_the_place: { id: "Tempatnya tidak ketemu", en: "Cannot find the place" },
  running_late: { id: "Akan terlambat", en: "Running late" },
  about_the_food: { id: "Tanya soal makanannya", en: "A question about the food" },
  other: { id: "Alasan lain", en: "Another reason" },
};
