import type { Chance } from "@/db/seed/chance";

/** Kinds of kitchens with the dishes they have left, and names that are nobody's trade mark. */
export const KITCHENS = ["Warung Nasi", "Rumah Makan", "Toko Roti", "Katering", "Hotel", "Kafe", "Swalayan"] as const;
export type Kitchen = (typeof KITCHENS)[number];

const KITCHEN_WORDS: Readonly<Record<Kitchen, readonly string[]>> = {
  "Warung Nasi":
    "Bu Tini,Mak Ijah,Pak Slamet,Bu Wati,Teh Euis,Mbah Karto,Bu Ningsih,Cak Udin,Uni Rosna,Bu Endang,Pak Giman,Mpok Nur".split(
      ",",
    ),
  "Rumah Makan":
    "Saiyo Basamo,Selera Minang,Sari Laut,Kebun Bambu,Lembah Anai,Bumbu Desa Lama,Talago Biru,Ikan Bakar Losari,Ayam Kalasan Asri,Bale Sunda,Rantau Raya,Dapur Banjar".split(
      ",",
    ),
  "Toko Roti":
    "Gandum Pagi,Harum Manis,Oma Lina,Melati,Rasa Sayang,Mentari,Krim & Kayu Manis,Sumber Legit,Fajar,Tiga Saudara,Kembang Gula,Bahagia".split(
      ",",
    ),
  Katering:
    "Melati Putih,Dapur Ibu Ratna,Sedap Malam,Berkah Rasa,Pelangi,Nusantara Asri,Kirana,Rantang Biru,Puspa,Sinar Rejeki,Laras,Tiga Rasa".split(
      ",",
    ),
  Hotel:
    "Teratai,Wijaya Kusuma,Graha Cendana,Bintang Selatan,Puri Kenanga,Batavia Indah,Taman Sari Raya,Pelita,Arjuna,Cempaka Mas Inn,Menara Kota,Flamboyan".split(
      ",",
    ),
  Kafe: "Senja,Teras Kota,Kopi Tetangga,Daun Jati,Ruang Temu,Jeda,Lantai Dua,Sudut Baca,Kayu Putih,Halaman,Pojok Rempah,Hari Minggu".split(
    ",",
  ),
  Swalayan:
    "Sehati,Maju Bersama,Segar Setiap Hari,Rukun,Pasar Kita,Hemat Keluarga,Sumber Pangan,Makmur,Gotong Royong,Lestari,Aneka Buah,Dua Putri".split(
      ",",
    ),
};

const CARERS = [
  "Panti Asuhan",
  "Yayasan",
  "Rumah Singgah",
  "Panti Werdha",
  "Pesantren Yatim",
  "Rumah Baca dan Makan",
  "Dapur Umum",
  "Komunitas Berbagi",
] as const;
const CARER_WORDS =
  "Harapan Bunda,Kasih Ibu,Cahaya Anak,Pelita Hati,Bina Insani,Mutiara,Tunas Bangsa,Sahabat Jalan,Nurul Iman,Amal Bersama,Bakti Mulia,Rukun Warga,Sejahtera,Budi Luhur,Anugerah,Matahari Pagi".split(
    ",",
  );

const GIVEN =
  "Budi,Siti,Agus,Dewi,Rina,Joko,Ayu,Hendra,Fitri,Yusuf,Maria,Andi,Ratna,Bayu,Lestari,Yohana,Made,Putri,Rahmat,Nurul,Dian,Eko,Sari,Markus".split(
    ",",
  );
const FAMILY =
  "Santoso,Wulandari,Pratama,Lubis,Hidayat,Siregar,Permata,Nugroho,Simanjuntak,Kusuma,Handayani,Rumbiak,Saputra,Maharani,Wijaya,Wenda".split(
    ",",
  );

const STREETS =
  "Melati,Kenanga,Cempaka,Anggrek,Flamboyan,Mawar,Haji Saleh,Pangeran Diponegoro,Kartini,Gajah Mada,Ki Hajar Dewantara,Teuku Umar,Rawa Indah,Pemuda,Swadaya,Mangga,Rambutan,Jambu".split(
    ",",
  );
const LANDMARKS = [
  "seberang masjid, pagar hijau",
  "samping apotek",
  "belakang pasar, masuk lewat gang kedua",
  "sebelah SD Negeri",
  "depan pos RW, cat putih",
  "dekat halte, lantai dasar",
  "pintu belakang, tekan bel dapur",
  "pojok lapangan bulu tangkis",
  "di atas minimarket, tangga kiri",
  "seberang kantor kelurahan",
] as const;

export const kitchenOf = (index: number): Kitchen => KITCHENS[index % KITCHENS.length] ?? "Warung Nasi";

/** Names repeat only after 84 kitchens. */
export function kitchenName(index: number): string {
  const words = KITCHEN_WORDS[kitchenOf(index)];
  return `${kitchenOf(index)} ${words[Math.floor(index / KITCHENS.length) % words.length]}`;
}

/** Names repeat only after 128 carers; the neighbourhood tells further ones apart. */
export function carerName(index: number, neighbourhood: string): string {
  const name = `${CARERS[index % CARERS.length]} ${CARER_WORDS[Math.floor(index / CARERS.length) % CARER_WORDS.length]}`;
  return index < CARERS.length * CARER_WORDS.length ? name : `${name} ${neighbourhood}`;
}

export const personName = (chance: Chance): string => `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`;
export const street = (chance: Chance): string => `Jl. ${chance.pick(STREETS)} No. ${chance.between(1, 120)}`;
export const landmark = (chance: Chance): string => chance.pick(LANDMARKS);
