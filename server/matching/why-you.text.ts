import { fill, type Text } from "@/server/kernel/text";
import type { WhyNotEligible } from "@/server/matching/matching.contract";
import { weightPerHead } from "@/server/matching/per-head.text";
import type { WhyYou } from "@/server/matching/why-you.rules";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

const AGAINST: Words<WhyNotEligible> = {
  notVerified: {
    id: "Tidak ditawarkan kepada Anda: organisasi belum diverifikasi.",
    en: "Not offered to you: the organisation is not verified yet.",
  },
  claimsPaused: {
    id: "Tidak ditawarkan: pengambilan organisasi Anda sedang dijeda.",
    en: "Not offered: taking food is paused for your organisation.",
  },
  halalBelowMinimum: {
    id: "Tidak untuk Anda: status halalnya di bawah batas di profil.",
    en: "Not for you: its halal status is below your profile's minimum.",
  },
  tooLate: {
    id: "Dari tempat Anda tidak sempat sampai sebelum batas waktu.",
    en: "From your place there is not enough time to get there.",
  },
  categoryNotAccepted: {
    id: "Tidak ditawarkan: jenis ini tidak ada di profil Anda. Tetap bisa diambil.",
    en: "Not offered: this kind is not in your profile. You can still take it.",
  },
  storageNotAccepted: {
    id: "Tidak ditawarkan: hari ini Anda tidak bisa menyimpan suhu ini. Tetap bisa diambil.",
    en: "Not offered: you cannot keep this temperature today. You can still take it.",
  },
  tooFar: {
    id: "Tidak ditawarkan: di luar jangkauan Anda hari ini.",
    en: "Not offered: outside your reach today.",
  },
  closedNow: {
    id: "Tidak ditawarkan: menurut jam buka, Anda sedang tutup. Tetap bisa diambil.",
    en: "Not offered: by your opening hours you are closed now. You can still take it.",
  },
  pausedToday: {
    id: "Tidak ditawarkan: Anda menjeda tawaran hari ini. Tetap bisa diambil.",
    en: "Not offered: you paused offers for today. You can still take it.",
  },
  tooHeavy: {
    id: "Tidak ditawarkan: terlalu berat untuk kendaraan hari ini. Tetap bisa diambil.",
    en: "Not offered: too heavy for today's vehicle. You can still take it.",
  },
  capacityFull: {
    id: "Tidak ditawarkan: kapasitas Anda hari ini sudah penuh. Tetap bisa diambil.",
    en: "Not offered: your capacity for today is full. You can still take it.",
  },
};

const FOR = {
  near: {
    id: "Dekat: sekitar {minutes} menit, masih ada {spare} menit sebelum batasnya.",
    en: "Near: about {minutes} min, with {spare} min to spare before it closes.",
  },
  roomForAll: {
    id: "Muat: semuanya cukup untuk kapasitas hari ini.",
    en: "It fits: all of it is within today's capacity.",
  },
  roomForSome: {
    id: "Muat {units} dari semuanya: itu sisa kapasitas hari ini.",
    en: "{units} of it fits: that is what is left of today's capacity.",
  },
  neverReceived: {
    id: "Giliran Anda: belum menerima apa pun dalam 14 hari.",
    en: "Your turn: nothing received in 14 days.",
  },
  littleReceived: {
    id: "Giliran Anda: baru {weight} per orang dalam 14 hari.",
    en: "Your turn: only {weight} per head in 14 days.",
  },
} as const satisfies Words<string>;

/** The one sentence on a card. */
export function whyYouText(why: WhyYou): Text {
  switch (why.kind) {
    case "against":
      return AGAINST[why.reason];
    case "near":
      return fill(FOR.near, { minutes: why.minutes, spare: why.spareMinutes });
    case "roomForAll":
      return FOR.roomForAll;
    case "roomForSome":
      return fill(FOR.roomForSome, { units: why.units });
    case "yourTurn":
      return why.gramsPerHead === 0
        ? FOR.neverReceived
        : fill(FOR.littleReceived, { weight: weightPerHead(why.gramsPerHead) });
    default:
      return why satisfies never;
  }
}
