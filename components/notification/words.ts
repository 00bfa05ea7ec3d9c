import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Pemberitahuan", en: "Notifications" },
  unreadLead: { id: "{count} belum dibaca", en: "{count} unread" },
  allRead: { id: "Semua sudah dibaca", en: "All read" },
  markAll: { id: "Tandai semua dibaca", en: "Mark all as read" },
  settings: { id: "Atur", en: "Settings" },
  today: { id: "Hari ini", en: "Today" },
  yesterday: { id: "Kemarin", en: "Yesterday" },
  unread: { id: "Belum dibaca", en: "Unread" },
  past: { id: "Sudah lewat", en: "Past" },
  urgent: { id: "Segera", en: "Urgent" },
  older: { id: "Muat yang lebih lama", en: "Load older ones" },
  emptyTitle: { id: "Belum ada pemberitahuan", en: "No notifications yet" },
  emptyHint: {
    id: "Tawaran, jemputan, dan kabar penting akan muncul di sini.",
    en: "Offers, pickups and important news will show up here.",
  },
  home: { id: "Ke halaman utama", en: "To the main page" },
  back: { id: "Kembali ke pemberitahuan", en: "Back to notifications" },
} as const satisfies Record<string, Text>;

export const mailWords = {
  title: { id: "Email dan pesan yang disimpan", en: "Emails and messages kept" },
  hint: {
    id: "Yang belum punya server pengirim tidak dikirim, tetapi disimpan di sini, termasuk kode masuk.",
    en: "What has no server to send it is kept here instead, sign-in codes included.",
  },
  none: { id: "Belum ada email atau pesan.", en: "No emails or messages yet." },
  email: { id: "Email", en: "Email" },
  message: { id: "Pesan", en: "Message" },
  to: { id: "Kepada {to}", en: "To {to}" },
} as const satisfies Record<string, Text>;

export const settingWords = {
  title: { id: "Atur pemberitahuan", en: "Notification settings" },
  lead: {
    id: "Pilih apa yang sampai kepada Anda, lewat mana, dan kapan Anda beristirahat.",
    en: "Choose what reaches you, how, and when you rest.",
  },
  ways: { id: "Lewat mana", en: "Ways to reach you" },
  whichTitle: { id: "Apa saja", en: "What you hear about" },
  nothing: {
    id: "Belum ada jenis pemberitahuan untuk akun ini. Setelah organisasi Anda diverifikasi, pilihannya muncul di sini.",
    en: "There is nothing to set for this account yet. Once your organisation is verified, the choices show up here.",
  },
  app: { id: "Aplikasi", en: "App" },
  push: { id: "Perangkat", en: "Device" },
  email: { id: "Email", en: "Email" },
  message: { id: "Pesan", en: "Message" },
  always: { id: "Selalu", en: "Always" },
  switchName: { id: "{type} lewat {channel}", en: "{type} by {channel}" },
  deviceTitle: { id: "Perangkat ini", en: "This device" },
  deviceOn: { id: "Menerima notifikasi", en: "Receives notifications" },
  deviceOff: { id: "Belum menerima notifikasi", en: "Receives no notifications yet" },
  deviceBlocked: {
    id: "Notifikasi diblokir di peramban ini. Izinkan lewat ikon gembok di samping alamat, lalu muat ulang.",
    en: "Notifications are blocked in this browser. Allow them by the lock icon beside the address, then reload.",
  },
  deviceUnsupported: {
    id: "Peramban ini belum mendukung notifikasi. Di iPhone, pasang aplikasi ini ke layar utama dulu.",
    en: "This browser does not support notifications yet. On an iPhone, add this app to the home screen first.",
  },
  deviceUnset: {
    id: "Server ini belum disiapkan untuk mengirim notifikasi.",
    en: "This server is not set up to send notifications yet.",
  },
  deviceFailed: {
    id: "Belum berhasil. Periksa jaringan, lalu coba lagi.",
    en: "It did not work. Check the network, then try again.",
  },
  others: { id: "{count} perangkat lain juga menerima", en: "{count} other devices receive them too" },
  allow: { id: "Aktifkan di perangkat ini", en: "Allow on this device" },
  stop: { id: "Matikan di perangkat ini", en: "Stop on this device" },
  try: { id: "Kirim contoh", en: "Send a sample" },
  tried: {
    id: "Contoh dikirim. Bila tidak tiba dalam satu menit, periksa setelan perangkat.",
    en: "A sample is on its way. If it does not arrive within a minute, check the settings of the device.",
  },
  triedEmail: {
    id: "Contoh dikirim ke {email}. Periksa juga folder spam.",
    en: "A sample is on its way to {email}. Check the spam folder too.",
  },
  noEmail: { id: "Akun ini belum punya alamat email.", en: "This account has no email address yet." },
} as const satisfies Record<string, Text>;
