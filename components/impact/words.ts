import type { Text } from "@/server/kernel/text";

export const words = {
  promise: {
    id: "Makanan baik yang berlebih, sampai ke orang yang memerlukan sebelum lewat waktunya.",
    en: "Good food left over reaches people who need it before its time runs out.",
  },
  counterUnit: { id: "diterima", en: "accepted" },
  counterHint: {
    id: "{meals} porsi makan, dihitung hanya dari yang benar-benar diterima. Lingkaran: 14 malam terakhir.",
    en: "{meals} meals, counted only from what was really accepted. The ring: the last 14 nights.",
  },
  howCounted: { id: "Cara menghitungnya", en: "How it is counted" },
  doorKitchen: { id: "Saya punya makanan", en: "I have food" },
  doorKitchenHint: {
    id: "Restoran, hotel, toko roti, toko bahan makanan.",
    en: "Restaurants, hotels, bakeries, grocers.",
  },
  doorRecipient: { id: "Saya menjemput makanan", en: "I fetch food" },
  doorRecipientHint: {
    id: "Panti, yayasan, dapur umum, bank pangan.",
    en: "Shelters, foundations, community kitchens, food banks.",
  },
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  myScreen: { id: "Layar saya", en: "My screen" },
  title: { id: "Dampak", en: "Impact" },
  lead: {
    id: "Semua angka di sini dijumlahkan dari catatan serah terima, bukan dari janji.",
    en: "Every number here is summed from handover records, not from promises.",
  },
  accepted: { id: "Makanan diterima", en: "Food accepted" },
  weighed: { id: "{weight} ditimbang, {estimated} perkiraan", en: "{weight} weighed, {estimated} estimated" },
  meals: { id: "Setara porsi makan", en: "Equal to meals" },
  mealsHint: { id: "satu porsi 420 gram (WRAP)", en: "one meal is 420 grams (WRAP)" },
  carbon: { id: "CO₂e yang terhindar", en: "CO₂e avoided" },
  carbonHint: {
    id: "Faktor {set}. Menurut angka terbitan lain ({other}): {low} sampai {high}.",
    en: "Factors {set}. By other published figures ({other}): {low} to {high}.",
  },
  handovers: { id: "Serah terima", en: "Handovers" },
  handoversHint: {
    id: "dari {lots} surplus, {providers} dapur, {recipients} penerima",
    en: "from {lots} lots, {providers} kitchens, {recipients} recipients",
  },
  byDay: { id: "14 hari terakhir", en: "The last 14 days" },
  byDayHint: {
    id: "Kilogram yang diterima tiap hari, waktu Jakarta.",
    en: "Kilograms accepted each day, Jakarta time.",
  },
  chartLabel: {
    id: "Diagram batang kilogram diterima per hari. Tertinggi {weight} pada {day}.",
    en: "Bar chart of kilograms accepted each day. Highest {weight} on {day}.",
  },
  chartEmpty: { id: "Belum ada serah terima dalam 14 hari terakhir.", en: "No handovers in the last 14 days." },
  highest: { id: "tertinggi {weight}, {day}", en: "highest {weight}, {day}" },
  asTable: { id: "Lihat sebagai tabel", en: "See as a table" },
  day: { id: "Hari", en: "Day" },
  kilograms: { id: "Diterima", en: "Accepted" },
  honestTitle: { id: "Bagaimana dihitung", en: "How it is counted" },
  honestAccepted: {
    id: "Terselamatkan berarti diterima saat serah terima. Yang baru dijanjikan atau dalam perjalanan tidak dihitung.",
    en: "Rescued means accepted at the handover. What is only promised or on its way does not count.",
  },
  honestUnknown: {
    id: "Bila beratnya tidak diketahui, makanan dicatat dalam satuan dan tidak ditambahkan ke kilogram. Saat ini {units} satuan.",
    en: "Where the weight is not known, food is recorded in units and left out of the kilograms. At present {units} units.",
  },
  honestMethods: {
    id: "Berat yang ditimbang dan yang diperkirakan dicatat terpisah.",
    en: "Weighed and estimated weights are recorded apart.",
  },
  honestCarbon: {
    id: "CO₂e adalah perkiraan dengan faktor yang diterbitkan dan bisa berubah. Angka ini bukan kredit karbon.",
    en: "CO₂e is an estimate by published factors, which may change. It is not a carbon credit.",
  },
  honestCorrections: {
    id: "Koreksi adalah catatan baru. Catatan lama tidak pernah diubah.",
    en: "Corrections are new records. Old records are never edited.",
  },
} as const satisfies Record<string, Text>;
