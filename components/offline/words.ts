import type { QueuePath } from "@/components/offline/queued-action";
import type { Text } from "@/server/kernel/text";

export const words = {
  unsent: { id: "Belum terkirim ({count})", en: "Not sent yet ({count})" },
  refused: { id: "Perlu dilihat ({count})", en: "Needs a look ({count})" },
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
  queuedTitle: { id: "Tersimpan, belum terkirim", en: "Kept, not sent yet" },
  queuedHint: {
    id: "Dikirim sekali saja begitu jaringan kembali, juga bila halaman ini ditutup.",
    en: "It is sent only once as soon as the network is back, even if you close this page.",
  },
  refresh: { id: "Segarkan", en: "Refresh" },
  justUpdated: { id: "Diperbarui baru saja", en: "Updated just now" },
  release: { id: "Lepas untuk menyegarkan", en: "Release to refresh" },
  tooOld: {
    id: "Sudah lebih dari 12 jam, jadi tidak dikirim. Lakukan lagi bila masih perlu.",
    en: "This is more than 12 hours old, so it was not sent. Do it again if it is still needed.",
  },
  newVersion: { id: "Versi baru siap", en: "A new version is ready" },
  reload: { id: "Muat ulang", en: "Reload" },
  reloadHint: {
    id: "Selesaikan dulu yang sedang diisi; versi ini tetap jalan.",
    en: "Finish what you are filling in first; this version keeps working.",
  },
  leaveTitle: { id: "{count} belum terkirim", en: "{count} not sent yet" },
  leaveHint: {
    id: "Bila keluar sekarang, yang belum terkirim ikut terhapus dari perangkat ini.",
    en: "If you sign out now, what is not sent is deleted from this device.",
  },
  stay: { id: "Tetap masuk", en: "Stay signed in" },
  leaveAnyway: { id: "Keluar dan hapus", en: "Sign out and delete" },
} as const satisfies Record<string, Text>;

/** The page that stands in for one that is not kept on this device. */
export const shellWords = {
  title: { id: "Tidak ada jaringan", en: "No network" },
  notKept: { id: "Halaman ini belum tersimpan di perangkat ini", en: "This page is not kept on this device yet" },
  hint: {
    id: "Yang sudah tersimpan, seperti jemputan dan kodenya, tetap bisa dibuka. Yang lain terbuka lagi begitu jaringan kembali.",
    en: "What is kept, such as your pickups and their codes, still opens. The rest opens again as soon as the network is back.",
  },
  again: { id: "Coba lagi", en: "Try again" },
  kept: { id: "Buka yang tersimpan", en: "Open what is kept" },
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
