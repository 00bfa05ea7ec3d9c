import type { Category, HalalState, Storage } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";

export const registerWords = {
  title: { id: "Daftar", en: "Register" },
  lead: {
    id: "Admin memeriksa organisasi Anda dulu. Setelah disetujui, Anda bisa mulai malam itu juga.",
    en: "An admin checks your organisation first. Once approved, you can start the same evening.",
  },
  you: { id: "Anda", en: "You" },
  name: { id: "Nama Anda", en: "Your name" },
  email: { id: "Email", en: "Email" },
  phone: { id: "Nomor ponsel", en: "Mobile number" },
  phoneHint: { id: "Email atau nomor ponsel, setidaknya salah satu.", en: "Email or mobile number, at least one." },
  password: { id: "Kata sandi", en: "Password" },
  passwordHint: { id: "Paling sedikit 10 karakter.", en: "At least 10 characters." },
  organisation: { id: "Organisasi", en: "Organisation" },
  organisationName: { id: "Nama organisasi", en: "Name of the organisation" },
  region: { id: "Kabupaten atau kota", en: "Regency or city" },
  choose: { id: "Pilih", en: "Choose" },
  address: { id: "Alamat", en: "Address" },
  landmark: { id: "Patokan", en: "Landmark" },
  latitude: { id: "Lintang", en: "Latitude" },
  longitude: { id: "Bujur", en: "Longitude" },
  useMyPlace: { id: "Pakai lokasi saya sekarang", en: "Use where I am now" },
  opens: { id: "Buka setiap hari", en: "Opens every day" },
  closes: { id: "Tutup", en: "Closes" },
  capacity: { id: "Daya tampung", en: "What you can take" },
  headsFed: { id: "Orang yang diberi makan", en: "People fed" },
  kilograms: { id: "Paling banyak sehari", en: "At most a day" },
  portions: { id: "Porsi paling banyak sehari", en: "Portions at most a day" },
  people: { id: "orang", en: "people" },
  portion: { id: "porsi", en: "portions" },
  categories: { id: "Makanan yang diterima", en: "Food you accept" },
  storages: { id: "Keadaan yang bisa ditangani", en: "Conditions you can handle" },
  halal: { id: "Halal paling sedikit", en: "Halal at least" },
  send: { id: "Kirim pendaftaran", en: "Send registration" },
  incomplete: { id: "Lengkapi isian di atas dulu.", en: "Complete the fields above first." },
  done: { id: "Pendaftaran terkirim", en: "Registration sent" },
  doneHint: {
    id: "Silakan masuk. Organisasi Anda menunggu diperiksa admin.",
    en: "Please sign in. Your organisation waits for an admin to check it.",
  },
  malformed: { id: "Ada isian yang belum benar: {fields}.", en: "Some fields are not right yet: {fields}." },
} as const satisfies Record<string, Text>;

export const categoryWords: Readonly<Record<Category, Text>> = {
  cooked: { id: "Dimasak", en: "Cooked" },
  bakery: { id: "Roti dan kue", en: "Bakery" },
  cut_fruit: { id: "Buah potong", en: "Cut fruit" },
  produce: { id: "Sayur dan buah utuh", en: "Produce" },
  packaged: { id: "Kemasan", en: "Packaged" },
};
export const storageWords: Readonly<Record<Storage, Text>> = {
  hot: { id: "Panas", en: "Hot" },
  ambient: { id: "Suhu ruang", en: "Room temperature" },
  chilled: { id: "Dingin", en: "Chilled" },
  frozen: { id: "Beku", en: "Frozen" },
};
export const halalWords: Readonly<Record<HalalState, Text>> = {
  certified: { id: "Bersertifikat", en: "Certified" },
  claimed: { id: "Dinyatakan halal", en: "Declared halal" },
  unknown: { id: "Tidak tahu pun boleh", en: "Unknown is fine" },
  no: { id: "Semua boleh", en: "Anything" },
};
