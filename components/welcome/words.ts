import type { Newcomer } from "@/components/welcome/newcomer";
import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Cara kerjanya, dalam tiga langkah", en: "How it works, in three steps" },
  understood: { id: "Mengerti", en: "Got it" },
  later: {
    id: "Bisa dibaca lagi di Bantuan, di bagian bawah setiap layar.",
    en: "Read it again under Help, at the foot of every screen.",
  },
  help: { id: "Bantuan", en: "Help" },
  helpLead: {
    id: "Untuk dapur, penerima, pembeli, dan admin. Bila makanan meragukan, jangan diserahkan dan jangan diterima.",
    en: "For kitchens, recipients, buyers and admins. If food seems doubtful, do not hand it over and do not take it.",
  },
} as const satisfies Record<string, Text>;

export const newcomerWords: Readonly<Record<Newcomer, Text>> = {
  kitchen: { id: "Untuk dapur", en: "For kitchens" },
  recipient: { id: "Untuk penerima", en: "For recipients" },
  buyer: { id: "Untuk pembeli", en: "For buyers" },
  admin: { id: "Untuk admin", en: "For admins" },
};

type Three = readonly [Step, Step, Step];
type Step = Readonly<{ title: Text; body: Text }>;

export const steps: Readonly<Record<Newcomer, Three>> = {
  kitchen: [
    {
      title: { id: "Terbitkan yang berlebih", en: "Post what is left" },
      body: {
        id: "Makanan, jumlah, kapan dimasak. Batas amannya dihitung sendiri.",
        en: "The food, how much, when it was cooked. Its safe time is worked out by itself.",
      },
    },
    {
      title: { id: "Penerima yang cocok ditawari", en: "A fitting recipient is asked" },
      body: {
        id: "Layar ini mengatakan siapa yang datang dan sampai pukul berapa.",
        en: "This screen says who comes, and until when.",
      },
    },
    {
      title: { id: "Cocokkan kode, serahkan", en: "Match the code, hand over" },
      body: {
        id: "Minta enam angka, isi beratnya, selesai. Kilogramnya tercatat.",
        en: "Ask for six digits, give the weight, done. The kilograms are recorded.",
      },
    },
  ],
  recipient: [
    {
      title: { id: "Tawaran datang kepada Anda", en: "Offers come to you" },
      body: {
        id: "Ada lima menit untuk menjawab. Boleh juga memilih sendiri dari daftar.",
        en: "There are five minutes to answer. Or choose from the list yourself.",
      },
    },
    {
      title: { id: "Jemput sebelum waktunya lewat", en: "Fetch it in time" },
      body: {
        id: "Setiap makanan menyebut aman sampai kapan, jaraknya, dan patokan tempatnya.",
        en: "Every lot says until when it is safe, how far it is and how to find the door.",
      },
    },
    {
      title: { id: "Tunjukkan kodenya", en: "Show the code" },
      body: {
        id: "Enam angka di Jemputan saya. Dapur mencocokkan, lalu menyerahkan.",
        en: "Six digits under My pickups. The kitchen matches them, then hands over.",
      },
    },
  ],
  buyer: [
    {
      title: { id: "Lihat yang dijual di sekitar", en: "See what is for sale near by" },
      body: {
        id: "Harganya turun sendiri menjelang batas ambil. Kapan pun bisa dibeli.",
        en: "Prices fall by themselves towards the last pickup. Buy whenever you like.",
      },
    },
    {
      title: { id: "Beli dengan harga yang Anda lihat", en: "Buy at the price you see" },
      body: {
        id: "Itu yang paling mahal Anda bayar. Bila sudah turun, Anda bayar yang lebih murah.",
        en: "It is the most you pay. If it has fallen by then, you pay the lower one.",
      },
    },
    {
      title: { id: "Tunjukkan kodenya di dapur", en: "Show the code at the kitchen" },
      body: {
        id: "Enam angka di Pesanan. Habiskan sebelum jam yang tertulis.",
        en: "Six digits under Orders. Eat it before the time written there.",
      },
    },
  ],
  admin: [
    {
      title: { id: "Malam ini dalam empat angka", en: "Tonight in four figures" },
      body: { id: "Dan di bawahnya, yang perlu tangan.", en: "And below them, what needs a hand." },
    },
    {
      title: { id: "Antrean dicarikan penerima", en: "Find takers for the queue" },
      body: {
        id: "Makanan tanpa penerima bisa ditugaskan, dengan alasan yang tercatat.",
        en: "Food without a taker can be assigned, with a reason on record.",
      },
    },
    {
      title: { id: "Organisasi dan pekerjaan", en: "Organisations and jobs" },
      body: {
        id: "Periksa pendaftar baru, dan lihat apakah semua mesin masih berdetak.",
        en: "Check who has registered, and see that every job still beats.",
      },
    },
  ],
};
