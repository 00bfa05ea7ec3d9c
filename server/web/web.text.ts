import type { Text } from "@/server/kernel/text";

/** What the status of a problem means to the person who reads it. */
const problemTitles = {
  400: { id: "Permintaan tidak terbaca", en: "The request could not be read" },
  401: { id: "Silakan masuk dulu", en: "Please sign in first" },
  403: { id: "Anda tidak berwenang melakukan ini", en: "You may not do this" },
  404: { id: "Tidak ditemukan", en: "Not found" },
  405: { id: "Cara ini tidak didukung di alamat ini", en: "This method is not supported here" },
  408: { id: "Permintaan tidak kunjung selesai", en: "The request never finished" },
  409: { id: "Keadaannya sudah berubah", en: "Things have changed in the meantime" },
  413: { id: "Permintaan terlalu besar", en: "The request is too large" },
  415: { id: "Isi permintaan harus JSON", en: "The body must be JSON" },
  422: { id: "Isian tidak dapat diterima", en: "The content cannot be accepted" },
  429: { id: "Terlalu banyak permintaan", en: "Too many requests" },
  431: { id: "Kepala permintaan terlalu besar", en: "The request's headers are too large" },
  500: { id: "Ada gangguan di pihak kami", en: "Something went wrong on our side" },
  503: { id: "Sedang sibuk, coba lagi sebentar lagi", en: "Busy for now, please try again shortly" },
} as const satisfies Record<number, Text>;

export const titleOf = (status: number): Text =>
  (problemTitles as Readonly<Record<number, Text>>)[status] ?? problemTitles[status < 500 ? 400 : 500];
