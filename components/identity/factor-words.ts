import type { Text } from "@/server/kernel/text";

export const factorWords = {
  title: { id: "Langkah kedua", en: "The second step" },
  lead: {
    id: "Kata sandi saja belum cukup: kode dari ponsel Anda menjaga akun ini.",
    en: "A password alone is not enough: a code from your phone guards this account.",
  },
  giveHint: {
    id: "Buka aplikasi autentikator, lalu ketik enam angka untuk Pahlawan Pangan.",
    en: "Open your authenticator app and type the six digits for Pahlawan Pangan.",
  },
  code: { id: "Kode dari aplikasi", en: "Code from the app" },
  fillCode: { id: "Ketik keenam angkanya.", en: "Type all six digits." },
  go: { id: "Lanjutkan", en: "Go on" },
  usePaper: { id: "Ponsel tidak ada? Pakai kode cadangan", en: "No phone at hand? Use a recovery code" },
  useApp: { id: "Pakai kode dari aplikasi", en: "Use a code from the app" },
  paperCode: { id: "Kode cadangan", en: "Recovery code" },
  paperHint: { id: "Sepuluh huruf dan angka, sekali pakai.", en: "Ten letters and digits; each works once." },
  fillPaper: { id: "Ketik satu kode cadangan Anda.", en: "Type one of your recovery codes." },
  leave: { id: "Keluar", en: "Sign out" },
  setUpRequired: {
    id: "Akun admin memerlukan langkah kedua. Pemasangannya sekali saja, sekitar satu menit.",
    en: "Admin accounts need a second step. Setting it up takes a minute, once.",
  },
  begin: { id: "Mulai memasang", en: "Start setting up" },
  scan: {
    id: "1. Pindai kode QR ini dengan aplikasi autentikator di ponsel, misalnya Google Authenticator atau Aegis.",
    en: "1. Scan this QR code with an authenticator app on your phone, such as Google Authenticator or Aegis.",
  },
  qr: { id: "Kode QR untuk aplikasi autentikator", en: "QR code for the authenticator app" },
  typeSecret: {
    id: "Tidak bisa memindai? Ketik kunci ini di aplikasinya:",
    en: "Cannot scan? Type this key into the app:",
  },
  thenCode: { id: "2. Ketik enam angka yang tampil di aplikasi.", en: "2. Type the six digits the app shows." },
  confirm: { id: "Pasang", en: "Set up" },
  doneTitle: { id: "Simpan kode cadangan ini", en: "Keep these recovery codes" },
  doneHint: {
    id: "Untuk hari ketika ponsel Anda tidak ada. Masing-masing sekali pakai, dan hanya tampil sekarang.",
    en: "For the day your phone is not there. Each works once, and they are shown only now.",
  },
  copy: { id: "Salin", en: "Copy" },
  copied: { id: "Tersalin", en: "Copied" },
  kept: { id: "Sudah saya simpan", en: "I have kept them" },
  isOn: { id: "Aktif", en: "On" },
  isOff: { id: "Belum aktif", en: "Not on yet" },
  offHint: {
    id: "Selain kata sandi atau kode, masuk juga memerlukan kode dari aplikasi di ponsel Anda.",
    en: "Beside your password or code, signing in asks for a code from an app on your phone.",
  },
  left: { id: "{count} kode cadangan tersisa", en: "{count} recovery codes left" },
  requiredHint: { id: "Wajib untuk admin.", en: "Required for admins." },
  renew: { id: "Kode cadangan baru", en: "New recovery codes" },
  stop: { id: "Matikan", en: "Switch off" },
  never: { id: "Tidak jadi", en: "Never mind" },
} as const satisfies Record<string, Text>;
