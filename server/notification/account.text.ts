import type { NotificationType } from "@/server/notification/notification.reasons";
import type { Words } from "@/server/notification/words.contract";

/** What happened to an account itself; by night in the same words, for nobody should sleep over it. */
const about = (title: Words["title"], body: Words["body"]): Words => ({ title, nightTitle: title, body });

/** What is told of an account, wherever its person can be reached. */
export const ACCOUNT_WORDINGS = {
  password_changed: about(
    { id: "Kata sandi Anda diganti", en: "Your password was changed" },
    {
      id: "Semua perangkat dikeluarkan dari akun Anda. Bukan Anda? Ganti lagi lewat halaman masuk.",
      en: "Every device was signed out. Not you? Change it again from the sign-in page.",
    },
  ),
  factor_on: about(
    { id: "Langkah kedua dipasang", en: "The second step was set up" },
    {
      id: "Masuk ke akun Anda kini memerlukan kode dari aplikasi autentikator. Bukan Anda? Ganti kata sandi sekarang.",
      en: "Signing in now takes a code from an authenticator app. Not you? Change your password now.",
    },
  ),
  factor_off: about(
    { id: "Langkah kedua dimatikan", en: "The second step was switched off" },
    {
      id: "Akun Anda kini terbuka dengan kata sandi saja. Bukan Anda? Ganti kata sandi, lalu pasang lagi.",
      en: "Your account now opens by password alone. Not you? Change the password, then set it up again.",
    },
  ),
  recovery_used: about(
    { id: "Kode pemulihan dipakai", en: "A recovery code was used" },
    {
      id: "Satu kode dari kertas menggantikan aplikasi autentikator; sisanya {left}. Bukan Anda? Ganti kata sandi dan buat kode baru.",
      en: "A code from paper stood in for the authenticator app; {left} left. Not you? Change the password and make new codes.",
    },
  ),
  recovery_renewed: about(
    { id: "Kode pemulihan dibuat baru", en: "New recovery codes were made" },
    {
      id: "Kode yang lama tidak berlaku lagi. Bukan Anda? Ganti kata sandi sekarang.",
      en: "The old ones open nothing any more. Not you? Change your password now.",
    },
  ),
  factor_lifted: about(
    { id: "Admin melepas langkah kedua Anda", en: "An admin lifted your second step" },
    {
      id: "Semua perangkat dikeluarkan. Masuk lagi, lalu pasang langkah kedua di ponsel Anda. Tidak memintanya? Ganti kata sandi dan kabari admin.",
      en: "Every device was signed out. Sign in and set the second step up on your phone. Did not ask for it? Change the password and tell an admin.",
    },
  ),
  device_joined: about(
    { id: "Masuk dari perangkat baru: {device}", en: "Signed in from a new device: {device}" },
    {
      id: "Bukan Anda? Keluarkan perangkat itu di halaman akun, lalu ganti kata sandi.",
      en: "Not you? Sign that device out on your account page, then change the password.",
    },
  ),
} as const satisfies Partial<Readonly<Record<NotificationType, Words>>>;
