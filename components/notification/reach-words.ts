import type { Text } from "@/server/kernel/text";

/** Text messages and quiet hours, as the settings speak of them. */
export const reachWords = {
  message: { id: "Pesan WhatsApp atau SMS", en: "WhatsApp or text message" },
  withheld: {
    id: "Pemberitahuan tidak dikirim lewat sini: izinnya Anda tarik, atau data Anda sedang dibatasi.",
    en: "No notification is sent this way: you took back your consent, or your data is restricted.",
  },
  changeConsent: { id: "Ubah di Data pribadi", en: "Change under Personal data" },
  withheldShort: { id: "Tidak dipakai, izinnya ditarik", en: "Not used, consent taken back" },
  withheldSwitches: {
    id: "Tanpa {channels}: pemberitahuan tidak dikirim lewat sana, jadi sakelarnya tidak ditampilkan. Pilihan Anda tersimpan.",
    en: "Without {channels}: no notification is sent that way, so its switches are not shown. Your choices are kept.",
  },
  notConfirmed: { id: "{number}, belum dikonfirmasi", en: "{number}, not confirmed yet" },
  noPhone: { id: "Akun ini belum punya nomor ponsel.", en: "This account has no mobile number yet." },
  addContact: { id: "Tambah di Data pribadi", en: "Add under Personal data" },
  confirmHint: {
    id: "Konfirmasi nomor ini dulu; setelah itu pilihan Pesan muncul di bawah.",
    en: "Confirm this number first; then the choice Message shows up below.",
  },
  sendCode: { id: "Kirim kode ke nomor ini", en: "Send a code to this number" },
  codeSent: { id: "Kode enam angka dikirim ke {number}.", en: "A code of six digits is on its way to {number}." },
  sandbox: {
    id: "Di peragaan ini pesan tidak dikirim, tetapi disimpan dan bisa dibaca admin.",
    en: "In this demo messages are not sent but kept, for admins to read.",
  },
  code: { id: "Kode dari pesan", en: "Code from the message" },
  fillCode: { id: "Ketik keenam angkanya.", en: "Type all six digits." },
  confirm: { id: "Konfirmasi nomor", en: "Confirm number" },
  again: { id: "Kirim ulang", en: "Send again" },
  perDay: {
    id: "Hanya bila belum dilihat di tempat lain. Paling banyak {perDay} pesan sehari; hari ini {today}.",
    en: "Only when you have not seen it elsewhere. At most {perDay} messages a day; {today} today.",
  },
  tried: {
    id: "Contoh dikirim ke {number} dalam beberapa detik.",
    en: "A sample goes to {number} within seconds.",
  },
  quiet: { id: "Jam tenang", en: "Quiet hours" },
  quietHint: {
    id: "Hanya yang mendesak yang berbunyi. Sisanya menunggu dan tiba bersama sesudahnya, kecuali yang sudah lewat. Waktu {zone}.",
    en: "Only what is urgent makes a sound. The rest waits and arrives together afterwards, save what is past by then. {zone} time.",
  },
  quietOn: { id: "Aktif", en: "On" },
  quietOff: { id: "Tidak aktif", en: "Off" },
  from: { id: "Dari pukul", en: "From" },
  until: { id: "Sampai pukul", en: "Until" },
} as const satisfies Record<string, Text>;
