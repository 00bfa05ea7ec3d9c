import type { Text } from "@/server/kernel/text";
import type {
  Answer,
  CorrectedField,
  Purpose,
  privacyReasons,
  RequestKind,
  RequestState,
} from "@/server/privacy/privacy.reasons";

/** What each purpose means; a change of these words is a new version in privacy.rules.ts. */
export const purposeText: Readonly<Record<Purpose, Readonly<{ label: Text; hint: Text }>>> = {
  email: {
    label: { id: "Kabar lewat email", en: "News by email" },
    hint: {
      id: "Alamat email Anda dipakai untuk mengirim pemberitahuan yang Anda pilih.",
      en: "Your email address is used to send the notifications you choose.",
    },
  },
  push: {
    label: { id: "Kabar ke perangkat", en: "News to your devices" },
    hint: {
      id: "Peramban yang Anda izinkan disapa lewat layanan pembuatnya.",
      en: "Browsers you allowed are reached through their makers' services.",
    },
  },
  message: {
    label: { id: "Kabar lewat pesan", en: "News by text message" },
    hint: {
      id: "Nomor ponsel yang Anda konfirmasi dipakai untuk mengirim pesan WhatsApp atau SMS yang Anda pilih.",
      en: "The number you confirmed is used to send the WhatsApp or text messages you choose.",
    },
  },
};

export const requestKindText: Readonly<Record<RequestKind, Text>> = {
  access: { id: "Salinan data", en: "A copy of my data" },
  correction: { id: "Perbaikan data", en: "A correction" },
  erasure: { id: "Penghapusan akun", en: "Erasure" },
  restriction: { id: "Pembatasan", en: "Restriction" },
  question: { id: "Pertanyaan atau keberatan", en: "A question or objection" },
};

export const requestStateText: Readonly<Record<RequestState, Text>> = {
  open: { id: "Menunggu", en: "Waiting" },
  done: { id: "Selesai", en: "Done" },
  refused: { id: "Ditolak", en: "Refused" },
  ended: { id: "Berakhir", en: "Ended" },
};

export const answerText: Readonly<Record<Answer, Text>> = {
  done: { id: "Penuhi", en: "Fulfil" },
  refused: { id: "Tolak", en: "Refuse" },
};

export const fieldText: Readonly<Record<CorrectedField, Text>> = {
  name: { id: "Nama", en: "Name" },
  email: { id: "Email", en: "Email" },
  phone: { id: "Nomor ponsel", en: "Phone number" },
};

export const privacyFileText = { name: { id: "data-saya", en: "my-data" } } as const satisfies Record<string, Text>;

export const privacyReasonText: Readonly<Record<keyof typeof privacyReasons, Text>> = {
  unknown: { id: "Permintaan ini tidak ditemukan.", en: "This request was not found." },
  exportOver: {
    id: "Salinan ini sudah lewat tujuh hari. Minta yang baru.",
    en: "This copy is past its seven days. Ask for a new one.",
  },
  ownRequest: {
    id: "Permintaan Anda sendiri dijawab admin lain.",
    en: "Your own request is for another admin to answer.",
  },
  alreadyAnswered: { id: "Permintaan ini sudah dijawab.", en: "This request has been answered." },
  alreadyAsked: {
    id: "Permintaan yang sama masih menunggu jawaban.",
    en: "The same request is still waiting for an answer.",
  },
  tooManyOpen: {
    id: "Lima permintaan Anda masih menunggu. Tunggu jawabannya dulu.",
    en: "Five of your requests are still waiting. Please wait for the answers first.",
  },
  claimsHeld: {
    id: "Masih ada makanan yang dijanjikan atau dibeli. Serahkan, ambil atau batalkan dulu, lalu hapus akun.",
    en: "Food is still promised or bought. Hand it over, collect it or cancel first, then erase the account.",
  },
  disputesOpen: {
    id: "Masih ada sengketa Anda yang belum ditutup. Tunggu keputusannya dan masa bandingnya, lalu hapus akun.",
    en: "A dispute of yours is not closed yet. Wait for its decision and the time to appeal, then erase the account.",
  },
  lotsOpen: {
    id: "Masih ada makanan yang terbuka. Tarik dulu, lalu hapus akun.",
    en: "Food is still open. Take it back first, then erase the account.",
  },
  lastAdmin: {
    id: "Anda admin terakhir. Tunjuk admin lain dulu.",
    en: "You are the last admin. Appoint another first.",
  },
};
