import type { Text } from "@/server/kernel/text";

export const draftWords = {
  draftsTitle: { id: "Draf menunggu Anda", en: "Drafts waiting for you" },
  draftsHint: {
    id: "Tidak ada yang terbit sebelum Anda memilih kapan makanannya dibuat.",
    en: "Nothing goes out until you say when the food was made.",
  },
  due: { id: "Jadwal {time}", en: "Due {time}" },
  closes: { id: "draf ditutup {time}", en: "draft closes {time}" },
  edited: { id: "Sudah diubah", en: "Edited" },
  publish: { id: "Terbitkan sekarang:", en: "Post now:" },
  publishCold: {
    id: "Terbitkan sekarang, masih dingin sampai dijemput:",
    en: "Post now, still cold until fetched:",
  },
  sayWhen: { id: "{made} {when}", en: "{made} {when}" },
  justNow: { id: "baru saja", en: "just now" },
  hoursAgo: { id: "{hours} jam lalu", en: "{hours} h ago" },
  otherTime: { id: "Waktu lain", en: "Another time" },
  post: { id: "Terbitkan", en: "Post" },
  skip: { id: "Lewati kali ini", en: "Skip this time" },
  skipNow: { id: "Ya, lewati", en: "Yes, skip" },
  draftEdit: { id: "Ubah draf ini", en: "Edit this draft" },
  draftSave: { id: "Simpan draf", en: "Save draft" },
  cancel: { id: "Batal", en: "Cancel" },
} as const satisfies Record<string, Text>;
