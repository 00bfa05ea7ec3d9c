import type { Text } from "@/server/kernel/text";
import type { webhookReasons } from "@/server/webhook/webhook.reasons";

/** Why a webhook cannot be made or used, in words. */
export const webhookReasonText = {
  unknown: {
    id: "Webhook ini tidak ditemukan. Muat ulang daftarnya.",
    en: "This webhook was not found. Reload the list.",
  },
  unknownDelivery: { id: "Kiriman ini sudah tidak disimpan.", en: "This delivery is no longer kept." },
  urlMalformed: {
    id: "Alamatnya belum benar. Contoh: https://contoh.id/webhook.",
    en: "The address is not right yet. Example: https://example.org/webhook.",
  },
  urlNotHttps: { id: "Alamatnya harus dimulai dengan https://.", en: "The address must start with https://." },
  urlPrivate: {
    id: "Alamat ini berada di jaringan tertutup. Pakai alamat yang bisa dicapai dari internet.",
    en: "This address is on a private network. Use one that can be reached from the internet.",
  },
  urlWithPassword: {
    id: "Alamat tidak boleh memuat nama pengguna atau kata sandi.",
    en: "The address must not hold a user name or password.",
  },
  tooMany: {
    id: "Sudah ada 10 webhook. Hapus yang tidak dipakai, lalu coba lagi.",
    en: "There are 10 webhooks already. Remove what is not used, then try again.",
  },
  isOff: { id: "Webhook ini sedang mati. Nyalakan dulu.", en: "This webhook is off. Switch it on first." },
} as const satisfies Record<keyof typeof webhookReasons, Text>;
