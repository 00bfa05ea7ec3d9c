import type { Text } from "@/server/kernel/text";
import type { statementReasons, UnclaimedReason } from "@/server/statement/statement.reasons";

export const statementReasonText: Readonly<Record<keyof typeof statementReasons, Text>> = {
  unknownMonth: {
    id: "Bulan ini tidak dikenal. Pilih bulan dari daftar.",
    en: "This month is not known. Choose one from the list.",
  },
  monthToCome: { id: "Bulan ini belum dimulai.", en: "This month has not begun." },
  archived: {
    id: "Rincian bulan ini ada di arsip. Jumlahnya tetap ada di PDF; rinciannya dapat dibuka kembali oleh pengelola.",
    en: "The lines of this month are in the archive. Their sums are in the PDF; an operator can bring the lines back.",
  },
};

export const unclaimedText: Readonly<Record<UnclaimedReason, Text>> = {
  nobody: { id: "Lewat waktu, tidak ada yang mengambil", en: "Past its time, nobody claimed" },
  no_show: { id: "Dipesan, tetapi tidak dijemput", en: "Claimed, but nobody came" },
  cancelled_late: { id: "Dibatalkan penerima setelah waktunya lewat", en: "Cancelled by the recipient after its time" },
  took_fewer: { id: "Diambil sebagian, sisanya lewat waktu", en: "Partly taken, the rest past its time" },
  rejected: { id: "Ditolak saat serah terima", en: "Rejected at the handover" },
  sold: { id: "Ditarik: terjual", en: "Withdrawn: sold" },
  spoiled: { id: "Ditarik: rusak", en: "Withdrawn: spoiled" },
  used_in_house: { id: "Ditarik: dipakai sendiri", en: "Withdrawn: used in house" },
  posted_by_mistake: { id: "Ditarik: salah terbit", en: "Withdrawn: posted by mistake" },
  other: { id: "Ditarik: alasan lain", en: "Withdrawn: another reason" },
  recalled: { id: "Dipanggil kembali", en: "Recalled" },
  diverted: { id: "Dialihkan", en: "Diverted" },
};

export const methodText: Readonly<Record<"scale" | "estimate" | "unknown", Text>> = {
  scale: { id: "ditimbang", en: "weighed" },
  estimate: { id: "perkiraan", en: "estimate" },
  unknown: { id: "tidak diketahui", en: "unknown" },
};

export const statusText: Readonly<Record<"accepted" | "rejected", Text>> = {
  accepted: { id: "Diterima", en: "Accepted" },
  rejected: { id: "Ditolak", en: "Rejected" },
};
export const correctionText: Text = { id: "Koreksi", en: "Correction" };

/** The words of the printed statement. */
export const statementText = {
  title: { id: "Bukti serah terima makanan", en: "Statement of food handed over" },
  fileName: { id: "bukti-serah-terima", en: "handover-statement" },
  period: { id: "Masa", en: "Period" },
  number: { id: "Nomor", en: "Number" },
  issued: { id: "Dibuat", en: "Issued" },
  archived: {
    id: "{count} baris bulan ini ada di arsip dan dapat dibuka kembali oleh pengelola. Angka di atas sudah menghitungnya.",
    en: "{count} lines of this month are in the archive; an operator can bring them back. The figures above count them.",
  },
  running: { id: "bulan ini masih berjalan", en: "this month is still running" },
  weighed: { id: "Ditimbang", en: "Weighed" },
  estimated: { id: "Perkiraan", en: "Estimated" },
  unknown: { id: "Berat tidak diketahui", en: "Weight unknown" },
  units: { id: "{count} satuan", en: "{count} units" },
  meals: { id: "Setara porsi makan (420 g)", en: "Equal to meals (420 g)" },
  handovers: { id: "Serah terima", en: "Handovers" },
  rejected: { id: "Ditolak", en: "Rejected" },
  corrections: { id: "Koreksi", en: "Corrections" },
  time: { id: "Waktu", en: "Time" },
  food: { id: "Makanan dan penerima", en: "Food and recipient" },
  amount: { id: "Jumlah", en: "Amount" },
  weight: { id: "Berat", en: "Weight" },
  method: { id: "Cara", en: "Method" },
  state: { id: "Keadaan", en: "State" },
  noLines: { id: "Tidak ada serah terima pada masa ini.", en: "No handovers in this period." },
  page: { id: "Halaman {page} dari {pages}", en: "Page {page} of {pages}" },
  explain: {
    id: "Setiap baris berasal dari satu catatan yang tidak pernah diubah; koreksi adalah baris baru. Berat yang ditimbang, perkiraan dan yang tidak diketahui dihitung terpisah; yang tidak diketahui tidak dihitung nol.",
    en: "Each line comes from one record that is never edited; a correction is a line of its own. Weighed, estimated and unknown weights are counted apart; what is unknown is not counted as zero.",
  },
} as const satisfies Record<string, Text>;

/** The heads of the columns of the CSV, in their order. */
export const columnText = {
  time: { id: "waktu", en: "time" },
  zone: { id: "zona", en: "zone" },
  entry: { id: "nomor_catatan", en: "entry_id" },
  lot: { id: "nomor_makanan", en: "lot_id" },
  claim: { id: "nomor_pengambilan", en: "claim_id" },
  title: { id: "makanan", en: "food" },
  category: { id: "kategori", en: "category" },
  units: { id: "jumlah", en: "units" },
  unitName: { id: "satuan", en: "unit" },
  state: { id: "keadaan", en: "state" },
  correction: { id: "koreksi", en: "correction" },
  weight: { id: "berat_kg", en: "weight_kg" },
  method: { id: "cara_berat", en: "weight_method" },
  recipient: { id: "penerima", en: "recipient" },
  carbon: { id: "co2e_kg", en: "co2e_kg" },
  factors: { id: "faktor_co2e", en: "co2e_factors" },
} as const satisfies Record<string, Text>;
export const yesNoText: Readonly<Record<"yes" | "no", Text>> = {
  yes: { id: "ya", en: "yes" },
  no: { id: "tidak", en: "no" },
};
