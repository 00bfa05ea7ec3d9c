import type { Text } from "@/server/kernel/text";

export const overviewWords = {
  title: { id: "Ikhtisar", en: "Overview" },
  lead: {
    id: "Posting, tawaran, pengambilan dan tingkat selamat, menurut waktu dan wilayah.",
    en: "Posts, offers, claims and the rescue rate, over time and by region.",
  },
  period: { id: "Rentang", en: "Period" },
  day: { id: "24 jam", en: "24 hours" },
  week: { id: "7 hari", en: "7 days" },
  month: { id: "30 hari", en: "30 days" },
  before: { id: "sebelumnya {value}", en: "before {value}" },
  rate: { id: "Tingkat selamat", en: "Rescue rate" },
  rateHint: {
    id: "Tingkat selamat: bagian yang diterima saat serah terima, dari yang sudah selesai, diambil kembali atau lewat waktu. Waktu sampai diambil adalah nilai tengah.",
    en: "Rescue rate: the share accepted at a handover, of what is done, taken back or past its time. Time to a claim is the median.",
  },
  overTime: { id: "Menurut waktu", en: "Over time" },
  overTimeHint: { id: "Waktu Jakarta.", en: "Jakarta time." },
  byHour: { id: "Makanan diambil dan diterbitkan setiap jam", en: "Food claimed and posted each hour" },
  byDay: { id: "Makanan diambil dan diterbitkan setiap hari", en: "Food claimed and posted each day" },
  from: { id: "Mulai", en: "From" },
  byRegion: { id: "Menurut wilayah", en: "By region" },
  mapLabel: { id: "Makanan yang diterbitkan di setiap wilayah", en: "Food posted in each region" },
  noRegion: { id: "Belum ada yang diterbitkan dalam rentang ini.", en: "Nothing was posted in this period." },
  more: { id: "Dan {count} wilayah lain.", en: "And {count} more regions." },
} as const satisfies Record<string, Text>;
