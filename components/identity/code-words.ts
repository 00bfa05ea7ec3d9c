import type { Text } from "@/server/kernel/text";

export const codeWords = {
  title: { id: "Masuk dengan kode", en: "Sign in with a code" },
  lead: {
    id: "Tanpa kata sandi: kode enam angka lewat email atau pesan ke ponsel.",
    en: "Without a password: six digits by email or by message to your phone.",
  },
  send: { id: "Kirim kode", en: "Send a code" },
  fillContact: { id: "Isi email atau nomor ponsel.", en: "Fill in an email address or a phone number." },
  contactHint: { id: "Contoh: 0812 3456 7890 atau nama@contoh.id", en: "Such as 0812 3456 7890 or name@example.org" },
  code: { id: "Kode enam angka", en: "Six-digit code" },
  sent: {
    id: "Bila {identifier} terdaftar, kodenya sedang dikirim. Berlaku 5 menit, sekali pakai.",
    en: "If {identifier} is registered, a code is on its way. It works once, for 5 minutes.",
  },
  sandbox: {
    id: "Mode demo: tidak ada yang benar-benar dikirim. Admin membaca kodenya di halaman Pekerjaan.",
    en: "Demo mode: nothing is really sent. An admin reads the code on the Jobs page.",
  },
  again: { id: "Kirim lagi", en: "Send again" },
  other: { id: "Pakai alamat atau nomor lain", en: "Use another address or number" },
  fillCode: { id: "Ketik keenam angkanya.", en: "Type all six digits." },
  withPassword: { id: "Masuk dengan kata sandi", en: "Sign in with a password" },
  forgot: { id: "Lupa kata sandi", en: "Forgot your password" },
} as const satisfies Record<string, Text>;

export const resetWords = {
  title: { id: "Kata sandi baru", en: "A new password" },
  lead: {
    id: "Minta kode lewat email atau pesan, lalu pilih kata sandi baru.",
    en: "Ask for a code by email or message, then choose a new password.",
  },
  password: { id: "Kata sandi baru", en: "New password" },
  passwordHint: { id: "Paling sedikit 10 karakter.", en: "At least 10 characters." },
  fillPassword: {
    id: "Ketik kodenya dan kata sandi baru, paling sedikit 10 karakter.",
    en: "Type the code and a new password of at least 10 characters.",
  },
  change: { id: "Ganti kata sandi", en: "Change the password" },
  doneTitle: { id: "Kata sandi sudah diganti", en: "The password is changed" },
  done: {
    id: "Semua perangkat sudah dikeluarkan dari akun ini. Silakan masuk dengan kata sandi baru.",
    en: "Every device was signed out of this account. Please sign in with the new password.",
  },
} as const satisfies Record<string, Text>;
