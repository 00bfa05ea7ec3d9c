import type { Part, Scene } from "@/components/story/story";
import type { Text } from "@/server/kernel/text";

export const words = {
  title: { id: "Cerita satu malam", en: "The story of one night" },
  lead: {
    id: "Jalani satu penyelamatan makanan dari awal sampai terhitung, di produk yang sebenarnya, dengan akun contoh.",
    en: "Live one food rescue from start to count, in the real product, with demo accounts.",
  },
  begin: { id: "Mulai cerita", en: "Begin the story" },
  again: { id: "Mulai dari awal", en: "Begin again" },
  resume: { id: "Lanjutkan ceritanya", en: "Go on with the story" },
  scenes: { id: "Enam babak", en: "Six scenes" },
  bar: { id: "Cerita", en: "Story" },
  place: { id: "Babak {number} dari {all}", en: "Scene {number} of {all}" },
  youAre: { id: "Anda: {part}", en: "You: {part}" },
  goOn: { id: "Lanjut: {part}", en: "Go on: {part}" },
  finish: { id: "Selesai", en: "Finish" },
  stop: { id: "Berhenti", en: "Stop" },
  toStage: { id: "Ke layar babak ini", en: "To this scene's screen" },
  code: { id: "Kode penerima", en: "The recipient's code" },
  failed: { id: "Tidak berhasil masuk. Coba lagi.", en: "Could not sign in. Please try again." },
  fromSignIn: { id: "Ikuti cerita satu malam", en: "Follow the story of one night" },
} as const satisfies Record<string, Text>;

export const partWords: Readonly<Record<Part, Text>> = {
  kitchen: { id: "dapur", en: "kitchen" },
  recipient: { id: "penerima", en: "recipient" },
  admin: { id: "admin", en: "admin" },
};

type SceneWords = Readonly<Record<"title" | "hint" | "wait", Text>>;

export const sceneWords: Readonly<Record<Scene, SceneWords>> = {
  post: {
    title: { id: "Dapur menerbitkan", en: "The kitchen posts" },
    hint: {
      id: "Pilih makanan, jumlah, dan kapan dimasak, lalu terbitkan. Batas amannya dihitung sendiri.",
      en: "Choose the food, how much and when it was cooked, then post. Its safe time is worked out by itself.",
    },
    wait: { id: "Terbitkan satu surplus dulu.", en: "Post a lot first." },
  },
  offer: {
    title: { id: "Penerima ditawari", en: "A recipient is asked" },
    hint: {
      id: "Tawaran untuk yang paling cocok ada di atas, dengan alasannya. Terima, atau ambil dari daftar.",
      en: "The offer to whoever suits best stands on top, with its reason. Accept it, or take it from the list.",
    },
    wait: { id: "Terima tawarannya, atau ambil dari daftar.", en: "Accept the offer, or take it from the list." },
  },
  code: {
    title: { id: "Kode menggantikan surat jalan", en: "A code instead of paperwork" },
    hint: {
      id: "Alamat, patokan, batas waktu, dan kode. Semuanya terbaca tanpa sinyal.",
      en: "Address, landmark, deadline and code. All of it can be read with no signal.",
    },
    wait: { id: "Lihat kodenya.", en: "See the code." },
  },
  handover: {
    title: { id: "Dapur menyerahkan", en: "The kitchen hands over" },
    hint: {
      id: "Ketik kode penerima, periksa, isi beratnya, lalu “Sudah diambil”.",
      en: "Type the recipient's code, check it, give the weight, then “Collected”.",
    },
    wait: { id: "Serahkan dulu dengan kodenya.", en: "Hand over with the code first." },
  },
  counted: {
    title: { id: "Kilogramnya terhitung", en: "The kilograms count" },
    hint: {
      id: "Hanya yang benar-benar diterima masuk ke angka umum ini.",
      en: "Only what was really accepted enters these public figures.",
    },
    wait: { id: "Lihat angkanya.", en: "See the figures." },
  },
  behind: {
    title: { id: "Di balik layar", en: "Behind the scenes" },
    hint: {
      id: "Admin melihat seluruh perjalanannya: siapa ditawari, kenapa, dan kapan. Ceritanya tamat di sini.",
      en: "The admin sees the whole way: who was asked, why and when. The story ends here.",
    },
    wait: { id: "Lihat perjalanannya.", en: "See its way." },
  },
};
