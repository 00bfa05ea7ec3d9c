import type { QueuePath } from "@/components/offline/queued-action";
import type { Text } from "@/server/kernel/text";

export const words = {
  sent: { id: "Sudah terkirim ({count})", en: "Sent ({count})" },
  unsentHint: {
    id: "Tersimpan di perangkat ini dan dikirim berurutan begitu jaringan kembali, masing-masing sekali saja.",
    en: "Kept on this device and sent in order as soon as the network is back, each one only once.",
  },
  waits: { id: "Menunggu jaringan", en: "Waiting for the network" },
  refusedMark: { id: "Tidak jadi", en: "Not done" },
  tapped: { id: "Ditekan {ago}", en: "Tapped {ago}" },
  sendNow: { id: "Kirim sekarang", en: "Send now" },
  sendAgain: { id: "Kirim ulang", en: "Send again" },
  discard: { id: "Buang", en: "Discard" },
  discardOne: { id: "Buang: {what}", en: "Discard: {what}" },
  sure: { id: "Ya, buang", en: "Yes, discard" },
  keep: { id: "Simpan", en: "Keep" },
  gotIt: { id: "Baik", en: "All right" },
  tooOld: {
    id: "Sudah lebih dari 12 jam, jadi tidak dikirim. Lakukan lagi bila masih perlu.",
    en: "This is more than 12 hours old, so it was not sent. Do it again if it is still needed.",
  },
} as const satisfies Record<string, Text>;

const stepWords = {
  find: { id: "Cari yang lain", en: "Find another" },
  pickups: { id: "Lihat jemputan", en: "See the pickups" },
  post: { id: "Isi lagi", en: "Fill in again" },
  kitchen: { id: "Ke dapur", en: "To the kitchen" },
  handover: { id: "Ke serah terima", en: "To the handover" },
} as const satisfies Record<string, Text>;

type Step = Readonly<{ href: string; label: Text }>;
const find: Step = { href: "/jemput", label: stepWords.find };
const pickups: Step = { href: "/jemput/ambil", label: stepWords.pickups };

/** Where a refused tap leads on. */
export const NEXT_STEP: Readonly<Record<QueuePath, Step>> = {
  "surplus.post": { href: "/dapur/baru", label: stepWords.post },
  "surplus.claim": find,
  "offers.accept": find,
  "offers.decline": find,
  "claims.cancel": pickups,
  "claims.split": pickups,
  "attendance.appeal": pickups,
  "attendance.reportNotCome": { href: "/dapur", label: stepWords.kitchen },
  "pickups.verify": { href: "/dapur/serah", label: stepWords.handover },
};
