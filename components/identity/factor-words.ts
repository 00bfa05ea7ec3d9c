import type { Text } from "@/server/kernel/text";

export const factorWords = {
  title: { id: "Langkah kedua", en: "The second step" },
  lead: {
    id: "Kata sandi saja belum cukup: kode dari ponsel Anda menjaga akun ini.",
    en: "A password alone is not enough: a code from your phone guards this account.",
  },
  giveHint: {
    id: "Ketik enam angka dari aplikasi autentikator di ponsel Anda, atau satu kode pemulihan.",
    en: "Type the six digits of the authenticator app on your phone, or one recovery code.",
  },
  code: { id: "Kode dari aplikasi", en: "Code from the app" },
  fillCode: { id: "Ketik keenam angkanya.", en: "Type all six digits." },
  go: { id: "Lanjutkan", en: "Go on" },
  usePaper: { id: "Ponsel tidak ada? Pakai kode pemulihan", en: "No phone at hand? Use a recovery code" },
  useApp: { id: "Pakai kode dari aplikasi", en: "Use a code from the app" },
  paperCode: { id: "Kode pemulihan", en: "Recovery code" },
  paperHint: { id: "Sepuluh huruf dan angka, sekali pakai.", en: "Ten letters and digits; each works once." },
  fillPaper: { id: "Ketik satu kode pemulihan Anda.", en: "Type one of your recovery codes." },
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
  doneTitle: { id: "Simpan kode pemulihan ini", en: "Keep these recovery codes" },
  doneHint: {
    id: "Untuk hari ketika ponsel Anda tidak ada. Masing-masing sekali pakai, dan hanya tampil sekarang.",
    en: "For the day your phone is not there. Each works once, and they are shown only now.",
  },
  copy: { id: "Salin", en: "Copy" },
  copied: { id: "Tersalin", en: "Copied" },
  download: { id: "Unduh", en: "Download" },
  print: { id: "Cetak", en: "Print" },
  sheet: {
    id: "Kode pemulihan Pahlawan Pangan. Masing-masing sekali pakai, sebagai ganti kode dari aplikasi autentikator.",
    en: "Recovery codes for Pahlawan Pangan. Each works once, in the place of a code from the authenticator app.",
  },
  kept: { id: "Sudah saya simpan", en: "I have kept them" },
  isOn: { id: "Aktif", en: "On" },
  isOff: { id: "Belum aktif", en: "Not on yet" },
  offHint: {
    id: "Selain kata sandi atau kode, masuk juga memerlukan kode dari aplikasi di ponsel Anda.",
    en: "Beside your password or code, signing in asks for a code from an app on your phone.",
  },
  left: { id: "{count} kode pemulihan tersisa", en: "{count} recovery codes left" },
  requiredHint: { id: "Wajib untuk admin.", en: "Required for admins." },
  fewLeft: {
    id: "Kode pemulihan hampir habis. Buat yang baru selagi ponsel Anda ada.",
    en: "Few recovery codes are left. Make new ones while you have your phone.",
  },
  lostToo: {
    id: "Ponsel dan kode pemulihan sama-sama hilang? Minta admin melepas langkah kedua Anda.",
    en: "Phone and recovery codes both gone? Ask an admin to lift your second step.",
  },
  renew: { id: "Kode pemulihan baru", en: "New recovery codes" },
  stop: { id: "Matikan", en: "Switch off" },
  never: { id: "Tidak jadi", en: "Never mind" },
} as const satisfies Record<string, Text>;
