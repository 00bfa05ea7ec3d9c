import { fill, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type {
  assignReasons,
  DeclineReason,
  OfferState,
  offerReasons,
  UnplacedReason,
  WhyNotEligible,
} from "@/server/matching/matching.contract";
import { weightPerHead } from "@/server/matching/per-head.text";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

export const whyNotEligibleText: Words<WhyNotEligible> = {
  notVerified: { id: "Belum diverifikasi.", en: "Not verified yet." },
  halalBelowMinimum: { id: "Status halal di bawah batasnya.", en: "The halal status is below its minimum." },
  tooLate: { id: "Tidak sempat sampai sebelum batas waktu.", en: "Cannot get there in time." },
  categoryNotAccepted: { id: "Tidak menerima jenis makanan ini.", en: "Does not accept this kind of food." },
  storageNotAccepted: { id: "Tidak bisa menyimpan dengan suhu ini.", en: "Cannot keep food at this temperature." },
  tooFar: { id: "Di luar jangkauan jemputnya.", en: "Outside its pickup range." },
  closedNow: { id: "Sedang tutup.", en: "Closed now." },
  pausedToday: { id: "Tidak menerima lagi hari ini.", en: "Takes nothing more today." },
  tooHeavy: { id: "Terlalu berat untuk kendaraannya hari ini.", en: "Too heavy for today's vehicle." },
  claimsPaused: { id: "Pengambilannya sedang dijeda.", en: "Taking food is paused for it." },
  capacityFull: { id: "Kapasitas hari ini sudah penuh.", en: "Today's capacity is full." },
};

export const offerReasonText: Words<keyof typeof offerReasons> = {
  unknown: {
    id: "Tawaran ini tidak ditemukan. Kembali ke daftar tawaran.",
    en: "This offer was not found. Go back to your offers.",
  },
  lapsed: {
    id: "Waktu menjawab sudah habis, jadi tawaran ini diteruskan ke penerima lain.",
    en: "The time to answer is over, so this offer went to another recipient.",
  },
  answered: { id: "Tawaran ini sudah dijawab.", en: "This offer was already answered." },
};

export const assignReasonText: Words<keyof typeof assignReasons> = {
  recipientUnknown: { id: "Penerima tidak ditemukan.", en: "The recipient was not found." },
  recipientNotVerified: {
    id: "Penerima belum diverifikasi, jadi tidak bisa ditugaskan.",
    en: "The recipient is not verified, so it cannot be assigned.",
  },
  halalBelowMinimum: {
    id: "Status halal makanan ini di bawah batas penerima.",
    en: "The food's halal status is below the recipient's minimum.",
  },
  onSale: {
    id: "Makanan ini masih dijual. Tunggu penjualannya ditutup, atau minta dapur membagikannya sekarang.",
    en: "This food is still for sale. Wait until its sale closes, or ask the kitchen to give it away now.",
  },
};

export const declineReasonText: Words<DeclineReason> = {
  too_far: { id: "Terlalu jauh", en: "Too far" },
  too_much: { id: "Terlalu banyak", en: "Too much" },
  no_transport: { id: "Tidak ada kendaraan", en: "No transport" },
  no_people: { id: "Tidak ada orang", en: "No people" },
  not_suitable: { id: "Makanannya tidak cocok", en: "The food does not suit us" },
  closed_now: { id: "Sedang tutup", en: "Closed now" },
  other: { id: "Alasan lain", en: "Another reason" },
};

export const offerStateText: Words<OfferState> = {
  open: { id: "Menunggu jawaban", en: "Waiting for an answer" },
  accepted: { id: "Diterima", en: "Accepted" },
  declined: { id: "Ditolak", en: "Declined" },
  lapsed: { id: "Tidak dijawab", en: "Not answered" },
  moot: { id: "Tidak berlaku lagi", en: "No longer valid" },
};

export const unplacedReasonText: Words<UnplacedReason> = {
  no_candidate: { id: "Tidak ada penerima yang cocok", en: "No recipient fits" },
  all_asked: { id: "Semua penerima sudah ditanya", en: "Every recipient was asked" },
  retries_failed: { id: "Pencocokan gagal berulang kali", en: "Matching failed repeatedly" },
};

const WHY_OFFERED = {
  neverReceived: {
    id: "Sekitar {minutes} menit dari tempat Anda, cukup untuk kapasitas hari ini, dan Anda belum menerima apa pun dalam 14 hari.",
    en: "About {minutes} min from you, it fits today's capacity, and you have received nothing in 14 days.",
  },
  received: {
    id: "Sekitar {minutes} menit dari tempat Anda, cukup untuk kapasitas hari ini, dan dalam 14 hari Anda baru menerima {weight} per orang.",
    en: "About {minutes} min from you, it fits today's capacity, and in 14 days you have received {weight} per head.",
  },
  joined: {
    id: "Searah dengan penjemputan Anda yang belum berangkat: sekitar {minutes} menit tambahan, dan masih muat.",
    en: "On the way of a pickup of yours that has not left: about {minutes} min more, and it still fits.",
  },
  waited: {
    id: "Anda ada di daftar tunggu, dan {units} {unitName} tersedia lagi.",
    en: "You were on the waiting list, and {units} {unitName} came free again.",
  },
  fallback: {
    id: "Belum ada penerima lain, dan Anda bank makanan cadangan untuk wilayah ini.",
    en: "No other recipient was found, and you are the fallback food bank of this region.",
  },
} as const satisfies Words<string>;

/** One sentence for an offer the matcher chose. @param gramsPerHead received in 14 days */
export function whyChosen(travelSeconds: number, gramsPerHead: number): Text {
  const minutes = Math.max(1, Math.round(travelSeconds / 60));
  if (gramsPerHead <= 0) return fill(WHY_OFFERED.neverReceived, { minutes });
  return fill(WHY_OFFERED.received, { minutes, weight: weightPerHead(gramsPerHead) });
}

/** One sentence for an offer that rides along. */
export const whyJoined = (addedSeconds: number): Text =>
  fill(WHY_OFFERED.joined, { minutes: Math.max(1, Math.round(addedSeconds / 60)) });

/** One sentence for an offer to the first of the waiting list. */
export const whyWaited = (units: number, unitName: string): Text =>
  fill(WHY_OFFERED.waited, { units, unitName: unitText(unitName, units) });
export const whyFallback: Text = WHY_OFFERED.fallback;
