import type {
  DisputeReason,
  DisputeState,
  disputeReasons,
  Side,
  Stage,
  Verdict,
} from "@/server/dispute/dispute.reasons";
import type { Text } from "@/server/kernel/text";
import { recipientKindText } from "@/server/surplus/surplus.text";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

/** What happened and what to do, for every reason a dispute refuses for. */
export const disputeReasonText: Words<keyof typeof disputeReasons> = {
  unknown: { id: "Sengketa atau pengambilan ini tidak ditemukan.", en: "This dispute or pickup was not found." },
  alreadyOpen: {
    id: "Pengambilan ini sudah punya sengketa. Buka dari daftar sengketa.",
    en: "This pickup already has a dispute. Open it from the list of disputes.",
  },
  nothingTaken: {
    id: "Pengambilan ini dibatalkan, jadi tidak ada yang disengketakan.",
    en: "This pickup was cancelled, so there is nothing to dispute.",
  },
  tooLate: { id: "Waktunya sudah lewat.", en: "The time for this is over." },
  notYourReason: {
    id: "Alasan ini milik pihak lain. Pilih yang lain.",
    en: "That reason is for the other side. Choose another.",
  },
  ownWords: { id: "Yang menjawab adalah pihak lain.", en: "The other side answers." },
  answered: {
    id: "Jawaban sudah diterima; satu jawaban untuk satu sengketa.",
    en: "The answer has been received; each dispute takes one.",
  },
  answerTime: { id: "Waktu menjawab sudah habis.", en: "The time to answer is over." },
  wrongState: {
    id: "Sengketa ini sudah melangkah. Muat ulang, lalu lihat keadaannya sekarang.",
    en: "This dispute has moved on. Reload to see where it stands.",
  },
  changed: {
    id: "Ada yang baru saja mengubah sengketa ini. Muat ulang dan baca lagi.",
    en: "Someone has just changed this dispute. Reload and read it again.",
  },
  stillAnswering: {
    id: "Pihak lain masih punya waktu menjawab. Tunggu jawabannya atau batas waktunya.",
    en: "The other side still has time to answer. Wait for the answer or for the time to end.",
  },
  ownOrganisation: {
    id: "Anda anggota salah satu pihak. Hakim lain harus memutuskan.",
    en: "You belong to one of the two sides. Another judge has to decide.",
  },
  sameJudge: {
    id: "Anda sudah ikut memutuskan. Orang lain harus melanjutkan.",
    en: "You had a hand in this already. Someone else has to go on.",
  },
  appealed: { id: "Banding hanya sekali dalam satu sengketa.", en: "A dispute can be appealed once." },
  unfitTooMany: {
    id: "Koreksi melebihi yang diterima saat serah terima.",
    en: "The correction is more than was accepted at the handover.",
  },
  splitShare: {
    id: "Pembagian harus lebih dari nol dan kurang dari seluruh uangnya.",
    en: "A split gives more than nothing and less than all the money.",
  },
  tooManyFilters: {
    id: "Paling banyak 12 saringan. Hapus salah satu dulu.",
    en: "Twelve filters at most. Remove one first.",
  },
};

/** What a dispute is about. */
export const reasonText: Words<DisputeReason> = {
  stale_food: { id: "Makanan basi atau berbau", en: "The food was stale or smelled" },
  past_safe_time: { id: "Diserahkan lewat waktu aman", en: "Handed over past its safe time" },
  foreign_object: { id: "Ada benda asing", en: "There was a foreign object" },
  undeclared_allergen: { id: "Alergen tidak disebut", en: "An allergen was not declared" },
  wrong_storage: { id: "Penyimpanan tidak seperti tertulis", en: "It was not stored as written" },
  food_gone: { id: "Makanannya tidak ada", en: "The food was not there" },
  fewer_than_promised: { id: "Kurang dari yang dijanjikan", en: "Fewer than promised" },
  not_as_described: { id: "Tidak sesuai keterangan", en: "Not as described" },
  halal_doubt: { id: "Status halal diragukan", en: "Its halal status is doubtful" },
  unsafe_found: { id: "Kami menemukan makanannya tidak aman", en: "We found that the food is unsafe" },
  wrong_count: { id: "Jumlah yang dicatat keliru", en: "The recorded count is wrong" },
  misused_food: { id: "Makanan disalahgunakan", en: "The food was misused" },
  treated_badly: { id: "Diperlakukan tidak baik", en: "Treated badly" },
  other: { id: "Hal lain", en: "Something else" },
};

/** Where a dispute stands, as both sides read it. */
export const stateText: Words<DisputeState> = {
  open: { id: "Menunggu putusan", en: "Waiting for a decision" },
  proposed: { id: "Menunggu hakim kedua", en: "Waiting for a second judge" },
  decided: { id: "Diputus", en: "Decided" },
  appealed: { id: "Banding", en: "Appealed" },
  reproposed: { id: "Banding, hakim kedua", en: "Appeal, second judge" },
  closed: { id: "Selesai", en: "Closed" },
};

export const verdictText: Words<Verdict> = {
  uphold: { id: "Dikabulkan", en: "Upheld" },
  split: { id: "Dibagi", en: "Split" },
  dismiss: { id: "Ditolak", en: "Dismissed" },
};

export const sideText: Words<Side> = {
  provider: { id: "Dapur", en: "Kitchen" },
  recipient: { id: "Penerima", en: "Recipient" },
};

/** What a side of a dispute is called: who bought is no recipient. */
export const sideWords = (side: Side, { isPurchase }: Readonly<{ isPurchase: boolean }>): Text =>
  side === "recipient" && isPurchase ? recipientKindText.buyer : sideText[side];

export const stageText: Words<Stage> = {
  all: { id: "Semua", en: "All" },
  first: { id: "Sidang pertama", en: "First hearing" },
  second: { id: "Perlu hakim kedua", en: "Needs a second judge" },
  appeal: { id: "Banding", en: "Appeal" },
};

/** Letters a judge begins from; each says what was seen, what follows and what can be done. */
export const letterText: Words<"safety" | "count" | "described" | "conduct" | "unproven"> = {
  safety: {
    id: "Foto dan waktu yang tercatat menunjukkan makanan tidak aman saat diserahkan. Periksa penyimpanan sebelum menerbitkan lagi.",
    en: "The photos and the recorded times show that the food was unsafe at the handover. Check your storage before posting again.",
  },
  count: {
    id: "Timbangan dan hitungan kedua pihak berbeda; catatan dikoreksi sesuai bukti. Timbang bersama pada serah terima berikutnya.",
    en: "The two sides counted differently; the record is corrected by the evidence. Weigh together at the next handover.",
  },
  described: {
    id: "Makanan berbeda dari keterangan saat diterbitkan. Tuliskan isi dan alergennya dengan lengkap.",
    en: "The food differed from what was posted. Write its contents and allergens in full.",
  },
  conduct: {
    id: "Kedua pihak berhak dilayani dengan baik. Peringatan ini dicatat selama enam bulan.",
    en: "Both sides are owed good treatment. This warning stays on record for six months.",
  },
  unproven: {
    id: "Bukti yang ada tidak cukup untuk membenarkan keluhan ini. Lampirkan foto dan hitungan bila terjadi lagi.",
    en: "The evidence does not suffice to uphold this complaint. Add photos and counts if it happens again.",
  },
};

/** The bands of the trust score, lowest first. */
export const bandText: readonly Text[] = [
  { id: "Perlu perhatian", en: "Needs attention" },
  { id: "Cukup", en: "Fair" },
  { id: "Baik", en: "Good" },
  { id: "Sangat baik", en: "Very good" },
];
