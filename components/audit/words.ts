import type { Text } from "@/server/kernel/text";

export const auditWords = {
  title: { id: "Catatan audit", en: "Audit log" },
  lead: {
    id: "Setiap tindakan admin, berurutan dan tidak bisa diubah.",
    en: "Every deed of an admin, in order and unchangeable.",
  },
  action: { id: "Tindakan", en: "Deed" },
  anyAction: { id: "Semua tindakan", en: "All deeds" },
  subject: { id: "Nomor perkara", en: "Subject" },
  subjectHint: {
    id: "Nomor orang, organisasi, makanan atau pengambilan.",
    en: "Of a person, organisation, lot or claim.",
  },
  ofActor: { id: "Hanya yang dilakukan oleh {id}", en: "Only what {id} did" },
  empty: { id: "Belum ada yang tercatat", en: "Nothing is on record" },
  emptyHint: {
    id: "Tindakan admin muncul di sini begitu dilakukan.",
    en: "Deeds of admins appear here as they are done.",
  },
  emptyFiltered: { id: "Tidak ada yang cocok", en: "Nothing fits" },
  yes: { id: "ya", en: "yes" },
  no: { id: "tidak", en: "no" },
  row: { id: "Baris {seq}", en: "Row {seq}" },
  job: { id: "Pekerjaan {name}", en: "The job {name}" },
  nobody: { id: "Akun yang sudah dihapus", en: "An erased account" },
  more: { id: "Tampilkan lagi", en: "Show more" },
  export: { id: "Unduh CSV", en: "Download CSV" },
  verify: { id: "Periksa rantai", en: "Check the chain" },
  whole: {
    id: "Rantai utuh: {rows} baris, {anchors} jangkar.",
    en: "The chain is whole: {rows} rows, {anchors} anchors.",
  },
  head: { id: "Hash terakhir: {hash}", en: "Last hash: {hash}" },
  broken: { id: "Rantai putus di baris {seq}: {why}.", en: "The chain breaks at row {seq}: {why}." },
} as const satisfies Record<string, Text>;
