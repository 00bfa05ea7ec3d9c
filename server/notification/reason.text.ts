import type { Text } from "@/server/kernel/text";
import type { notificationReasons } from "@/server/notification/notification.reasons";

/** Why a wish about notifications is refused; apart from what they say, for every screen carries it. */
export const notificationReasonText = {
  unknown: {
    id: "Pemberitahuan ini tidak ditemukan. Kembali ke daftar pemberitahuan.",
    en: "This notification was not found. Go back to your notifications.",
  },
  mustBeRead: {
    id: "Yang ini harus tetap tampil di aplikasi, jadi tidak bisa dimatikan.",
    en: "This one must stay in the app, so it cannot be switched off.",
  },
  notForYou: {
    id: "Jenis pemberitahuan ini tidak untuk akun Anda.",
    en: "This kind of notification is not for your account.",
  },
  pushServiceUnknown: {
    id: "Peramban ini memakai layanan notifikasi yang belum kami kenal. Gunakan email dulu.",
    en: "This browser uses a push service we do not know yet. Use email for now.",
  },
  tooManyDevices: {
    id: "Sudah 10 perangkat menerima notifikasi. Matikan di salah satunya dulu.",
    en: "Ten devices receive notifications already. Switch one of them off first.",
  },
  unreachable: {
    id: "Saluran ini belum bisa menjangkau Anda. Aktifkan notifikasi di perangkat ini, lengkapi email, atau konfirmasi nomor ponsel dulu.",
    en: "This channel cannot reach you yet. Allow notifications on this device, add an email address, or confirm your number first.",
  },
  tooManyMessages: {
    id: "Pesan untuk hari ini sudah terpakai. Coba lagi besok.",
    en: "The messages of today are used up. Try again tomorrow.",
  },
} as const satisfies Record<keyof typeof notificationReasons, Text>;
