import type { Text } from "@/server/kernel/text";

export const words = {
  lotTitle: { id: "Rincian makanan", en: "Food details" },
  title: { id: "Makanan di sekitar", en: "Food near by" },
  within: { id: "Dalam {distance} dari {name}", en: "Within {distance} of {name}" },
  listTitle: { id: "Terbuka sekarang", en: "Open now" },
  found: { id: "{count} dari {all}", en: "{count} of {all}" },
  view: { id: "Tampilan", en: "View" },
  list: { id: "Daftar", en: "List" },
  map: { id: "Peta", en: "Map" },
  showOnMap: { id: "Tunjukkan {title} di peta", en: "Show {title} on the map" },
  mapHint: { id: "Pilih satu titik untuk melihat makanannya.", en: "Choose a point to see its food." },
  offline: {
    id: "Tidak tersambung. Daftar ini yang terakhir diterima; segera disegarkan saat jaringan kembali.",
    en: "Not connected. This is the last list received; it refreshes as soon as the network is back.",
  },
  filters: { id: "Saring", en: "Filter" },
  clearFilters: { id: "Hapus saringan", en: "Clear filters" },
  halalOnly: { id: "Halal saja", en: "Halal only" },
  pickupUntil: { id: "Jemput paling lambat {time}", en: "Last pickup {time}" },
  away: { id: "{distance}, sekitar {duration}", en: "{distance}, about {duration}" },
  allergens: { id: "Alergen: {names}", en: "Allergens: {names}" },
  noAllergens: { id: "Alergen tidak disebutkan", en: "No allergens named" },
  emptyTitle: { id: "Belum ada makanan di sekitar", en: "No food near by yet" },
  emptyHint: {
    id: "Begitu ada dapur yang menerbitkan, makanannya muncul di sini tanpa memuat ulang.",
    en: "As soon as a kitchen posts, its food appears here without reloading.",
  },
  nothingFits: { id: "Tidak ada yang cocok dengan saringan", en: "Nothing fits the filters" },
  from: { id: "Dari", en: "From" },
  address: { id: "Alamat", en: "Address" },
  landmark: { id: "Patokan", en: "Landmark" },
  category: { id: "Jenis", en: "Kind" },
  facts: { id: "Keterangan", en: "Details" },
} as const satisfies Record<string, Text>;

export const claimWords = {
  take: { id: "Ambil", en: "Take" },
  close: { id: "Tidak jadi", en: "Never mind" },
  howMany: { id: "Berapa yang diambil", en: "How much to take" },
  leftOver: { id: "dari {units} {unit}", en: "of {units} {unit}" },
  all: { id: "Semua", en: "All" },
  takeUnits: { id: "Ambil {units} {unit}", en: "Take {units} {unit}" },
  takeOf: { id: "Ambil {units} {unit} {title}", en: "Take {units} {unit} of {title}" },
  fewerLeft: {
    id: "Sebagian baru saja diambil penerima lain. Sesuaikan jumlahnya, lalu ambil lagi.",
    en: "Another recipient has just taken some. Adjust the amount and take it again.",
  },
  lostTitle: { id: "{title} sudah diambil", en: "{title} is taken" },
  lostHint: {
    id: "Penerima lain lebih dulu. Bila ada yang batal, daftar tunggu ditawari lebih dulu.",
    en: "Another recipient was first. If someone cancels, the waiting list is asked first.",
  },
  wait: { id: "Masuk daftar tunggu", en: "Join the waiting list" },
  waiting: {
    id: "Anda nomor {position} di daftar tunggu. Tawarannya akan muncul di halaman ini.",
    en: "You are number {position} on the waiting list. The offer will appear on this page.",
  },
  stopWaiting: { id: "Keluar dari daftar tunggu", en: "Leave the waiting list" },
  alsoNear: { id: "Yang masih ada di dekat Anda", en: "Still available near you" },
  noneNear: { id: "Belum ada yang lain di dekat Anda.", en: "There is nothing else near you yet." },
  seeList: { id: "Lihat daftar", en: "See the list" },
} as const satisfies Record<string, Text>;

export const shellWords = {
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  menu: { id: "Menu utama", en: "Main menu" },
  find: { id: "Cari", en: "Find" },
  pickups: { id: "Jemputan", en: "Pickups" },
  profile: { id: "Profil", en: "Profile" },
  report: { id: "Laporan", en: "Report" },
  unverifiedTitle: { id: "Organisasi Anda menunggu verifikasi", en: "Your organisation is waiting for verification" },
  unverifiedHint: {
    id: "Anda bisa melihat-lihat. Mengambil makanan baru bisa setelah admin memeriksa.",
    en: "You can look around. Taking food is possible once an admin has checked.",
  },
} as const satisfies Record<string, Text>;
