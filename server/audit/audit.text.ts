import type { AuditAction, auditReasons, Break, DetailName, SubjectKind } from "@/server/audit/audit.reasons";
import type { Text } from "@/server/kernel/text";

/** What was done, as the log says it. */
export const auditActionText: Readonly<Record<AuditAction, Text>> = {
  "organisation.verified": { id: "Organisasi diverifikasi", en: "Organisation verified" },
  "organisation.rejected": { id: "Organisasi ditolak", en: "Organisation rejected" },
  "organisation.suspended": { id: "Organisasi ditangguhkan", en: "Organisation suspended" },
  "role.granted": { id: "Peran diberikan", en: "Role granted" },
  "role.revoked": { id: "Peran dicabut", en: "Role revoked" },
  "person.suspended": { id: "Akun ditangguhkan", en: "Account suspended" },
  "person.restored": { id: "Akun dibuka lagi", en: "Account restored" },
  "session.ended": { id: "Semua sesi diakhiri", en: "All sessions ended" },
  "factor.added": { id: "Langkah kedua dipasang", en: "Second step set up" },
  "factor.removed": { id: "Langkah kedua dimatikan", en: "Second step switched off" },
  "factor.recovery_used": { id: "Kode pemulihan dipakai", en: "Recovery code used" },
  "factor.recovery_renewed": { id: "Kode pemulihan dibuat baru", en: "Recovery codes renewed" },
  "factor.lifted": { id: "Langkah kedua dilepas admin", en: "Second step lifted by an admin" },
  "attendance.decided": { id: "Ketidakhadiran diputuskan", en: "Missed pickup decided" },
  "letter.replayed": { id: "Kejadian gagal dikirim ulang", en: "Dead letter replayed" },
  "surplus.assigned": { id: "Makanan ditugaskan", en: "Lot assigned by hand" },
  "contact.revealed": { id: "Kontak dibuka", en: "Contact shown" },
  "privacy.answered": { id: "Permintaan data dijawab", en: "Data request answered" },
  "document.opened": { id: "Dokumen dibuka", en: "Document opened" },
  "document.accepted": { id: "Dokumen diterima", en: "Document accepted" },
  "document.refused": { id: "Dokumen ditolak", en: "Document refused" },
  "dispute.ruled": { id: "Sengketa diputus", en: "Dispute ruled on" },
  "dispute.approved": { id: "Putusan disetujui orang kedua", en: "Ruling approved by a second person" },
  "dispute.returned": { id: "Putusan dikembalikan orang kedua", en: "Ruling returned by a second person" },
  "switch.moved": { id: "Sakelar digeser", en: "Switch moved" },
  "limit.set": { id: "Batas diubah", en: "Limit set" },
};

export const subjectText: Readonly<Record<SubjectKind, Text>> = {
  person: { id: "Orang", en: "Person" },
  organisation: { id: "Organisasi", en: "Organisation" },
  surplus: { id: "Makanan", en: "Lot" },
  claim: { id: "Pengambilan", en: "Claim" },
  letter: { id: "Kejadian gagal", en: "Dead letter" },
  request: { id: "Permintaan data", en: "Data request" },
  document: { id: "Dokumen", en: "Document" },
  dispute: { id: "Sengketa", en: "Dispute" },
  switch: { id: "Sakelar", en: "Switch" },
  limit: { id: "Batas", en: "Limit" },
};

/** What each detail of a deed is. */
export const detailText: Readonly<Record<DetailName, Text>> = {
  before: { id: "sebelumnya", en: "before" },
  claimId: { id: "pengambilan", en: "claim" },
  consumer: { id: "penerima kejadian", en: "consumer" },
  decision: { id: "keputusan", en: "decision" },
  isOn: { id: "menyala", en: "on" },
  kind: { id: "jenis", en: "kind" },
  organisationId: { id: "organisasi", en: "organisation" },
  perMinute: { id: "per menit", en: "per minute" },
  personId: { id: "orang", en: "person" },
  reason: { id: "alasan", en: "reason" },
  recipientId: { id: "penerima", en: "recipient" },
  refundRupiah: { id: "dikembalikan, rupiah", en: "refunded, rupiah" },
  role: { id: "peran", en: "role" },
  round: { id: "babak", en: "round" },
  ruling: { id: "nomor putusan", en: "ruling" },
  recoveryCodesLeft: { id: "kode pemulihan tersisa", en: "recovery codes left" },
  sessions: { id: "sesi diakhiri", en: "sessions ended" },
  suspended: { id: "dihentikan sementara", en: "suspended" },
  unfitUnits: { id: "satuan tak layak", en: "unfit units" },
  units: { id: "satuan", en: "units" },
  verdict: { id: "putusan", en: "verdict" },
  waits: { id: "menunggu orang kedua", en: "waits for a second person" },
  warned: { id: "diperingatkan", en: "warned" },
};

/** How the first broken row stands. */
export const breakText: Readonly<Record<Break, Text>> = {
  missing: { id: "baris ini hilang", en: "this row is missing" },
  unlinked: { id: "baris ini tidak menyambung dengan yang sebelumnya", en: "this row does not follow the one before" },
  altered: { id: "isi baris ini diubah", en: "this row was altered" },
  rewritten: { id: "rantai ditulis ulang sampai baris ini", en: "the chain was rewritten up to this row" },
  cut: { id: "rantai dipotong mulai baris ini", en: "the chain was cut off from this row on" },
};

/** The heads of the spreadsheet, in the order of its columns. */
export const columnText = {
  seq: { id: "Nomor", en: "Number" },
  at: { id: "Waktu (UTC)", en: "Time (UTC)" },
  actor: { id: "Pelaku", en: "Actor" },
  action: { id: "Tindakan", en: "Action" },
  subjectKind: { id: "Jenis", en: "Kind" },
  subjectId: { id: "Nomor perkara", en: "Subject" },
  reason: { id: "Alasan", en: "Reason" },
  detail: { id: "Rincian", en: "Detail" },
  hash: { id: "Hash", en: "Hash" },
} as const satisfies Record<string, Text>;

export const auditReasonText: Readonly<Record<keyof typeof auditReasons, Text>> = {
  badSpan: {
    id: "Tanggal akhir lebih awal daripada tanggal mulai.",
    en: "The last day is before the first.",
  },
};
