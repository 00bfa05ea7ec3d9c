import type { DemoRole } from "@/server/identity/identity.rules";
import type { Text } from "@/server/kernel/text";

export const words = {
  signInTitle: { id: "Masuk", en: "Sign in" },
  welcome: {
    id: "Makanan baik sampai ke orang yang memerlukan, sebelum lewat waktunya.",
    en: "Good food reaches people who need it, before its time runs out.",
  },
  whoAreYou: { id: "Anda datang untuk apa?", en: "What brings you here?" },
  haveFood: { id: "Saya punya makanan", en: "I have food" },
  haveFoodHint: { id: "Restoran, hotel, toko roti, katering", en: "Restaurant, hotel, bakery, catering" },
  collectFood: { id: "Saya menjemput makanan", en: "I collect food" },
  collectFoodHint: { id: "Yayasan, panti, dapur umum, bank pangan", en: "Charity, care home, kitchen, food bank" },
  buyFood: { id: "Saya membeli makanan", en: "I buy food" },
  buyFoodHint: { id: "Warga, dengan harga yang makin turun", en: "Neighbours, at a price that keeps falling" },
  identifier: { id: "Email atau nomor ponsel", en: "Email or phone number" },
  password: { id: "Kata sandi", en: "Password" },
  signIn: { id: "Masuk", en: "Sign in" },
  noAccount: { id: "Belum punya akun? Daftar", en: "No account yet? Register" },
  joinAsBuyer: { id: "Ingin membeli makanan? Daftar sebagai warga", en: "Want to buy food? Join as a neighbour" },
  haveAccount: { id: "Sudah punya akun? Masuk", en: "Have an account? Sign in" },
  fillBoth: { id: "Isi email atau nomor ponsel, dan kata sandi.", en: "Fill in email or phone number, and password." },
  offline: {
    id: "Tidak tersambung. Periksa jaringan, lalu coba lagi.",
    en: "Not connected. Check the network, then try again.",
  },
  fault: {
    id: "Ada gangguan di pihak kami. Coba lagi sebentar lagi.",
    en: "Something went wrong on our side. Please try again shortly.",
  },
  demoStory: {
    id: "Atau ikuti cerita satu malam, dengan semua peran",
    en: "Or follow the story of one night, in every role",
  },
  demoTitle: { id: "Coba tanpa akun", en: "Try without an account" },
  demoHint: {
    id: "Mode demo: masuk dengan satu sentuhan. Semua data di sini contoh.",
    en: "Demo mode: sign in with one tap. All data here is made up.",
  },
} as const satisfies Record<string, Text>;

export const demoRoleWords: Readonly<Record<DemoRole, Text>> = {
  provider: { id: "Dapur", en: "Kitchen" },
  ngo: { id: "Yayasan", en: "Charity" },
  admin: { id: "Admin", en: "Admin" },
  courier: { id: "Kurir", en: "Courier" },
  citizen: { id: "Warga", en: "Citizen" },
};
