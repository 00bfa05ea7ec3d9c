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
  doorBuyer: { id: "Saya membeli makanan", en: "I buy food" },
  doorBuyerHint: {
    id: "Warga di sekitar, dengan harga yang makin turun.",
    en: "Neighbours, at a price that keeps falling.",
  },
  skip: { id: "Lewati ke isi", en: "Skip to content" },
  myScreen: { id: "Layar saya", en: "My screen" },
  title: { id: "Dampak", en: "Impact" },
  lead: {
    id: "Semua angka di sini dijumlahkan dari catatan serah terima, bukan dari janji.",
    en: "Every number here is summed from handover records, not from promises.",
  },
  counterMoves: {
    id: "Bertambah setiap kali ada serah terima. Tidak pernah bertambah sendiri.",
    en: "It grows with each handover and never by itself.",
  },
  weighedFigure: { id: "Ditimbang", en: "Weighed" },
  estimatedBeside: { id: "dan {estimated} perkiraan", en: "and {estimated} estimated" },
  meals: { id: "Setara porsi makan", en: "Equal to meals" },
  mealsHint: { id: "satu porsi 420 gram (WRAP)", en: "one meal is 420 grams (WRAP)" },
  carbon: { id: "CO₂e yang terhindar", en: "CO₂e avoided" },
  carbonRange: {
    id: "perkiraan; angka terbitan lain {low} sampai {high}",
    en: "an estimate; other published figures {low} to {high}",
  },
  handovers: { id: "Serah terima", en: "Handovers" },
  handoversHint: {
    id: "oleh {providers} dapur kepada {recipients} penerima",
    en: "by {providers} kitchens to {recipients} recipients",
  },
  byProvince: { id: "Menurut provinsi", en: "By province" },
  byProvinceHint: {
    id: "Luas lingkaran mengikuti kilogram yang diterima. Titik kecil: belum ada.",
    en: "The area of a circle follows the kilograms accepted. Small dots: none yet.",
  },
  province: { id: "Provinsi", en: "Province" },
  mapLabel: {
    id: "Peta kilogram diterima menurut provinsi. Terbanyak {name}, {weight}.",
    en: "Map of kilograms accepted by province. Most in {name}, {weight}.",
  },
  mapEmpty: { id: "Peta kilogram diterima menurut provinsi. Belum ada.", en: "Map by province. None yet." },
  trend: { id: "Perjalanannya", en: "The trend" },
  trendHint: {
    id: "Kilogram yang diterima, waktu Jakarta. Yang ditimbang dan perkiraan terpisah.",
    en: "Kilograms accepted, Jakarta time. Weighed and estimated apart.",
  },
  trendBy: { id: "Pilih rentang", en: "Choose a range" },
  days: { id: "Hari", en: "Days" },
  weeks: { id: "Minggu", en: "Weeks" },
  months: { id: "Bulan", en: "Months" },
  weekOf: { id: "minggu {date}", en: "week of {date}" },
  trendLabel: {
    id: "Diagram batang kilogram diterima. Tertinggi {weight} pada {when}.",
    en: "Bar chart of kilograms accepted. Highest {weight} on {when}.",
  },
  trendEmpty: { id: "Belum ada serah terima dalam rentang ini", en: "No handovers in this range yet" },
  trendEmptyHint: {
    id: "Begitu makanan pertama diterima, diagramnya terisi.",
    en: "Once the first food is accepted, the chart fills.",
  },
  weighedSeries: { id: "ditimbang", en: "weighed" },
  estimatedSeries: { id: "perkiraan", en: "estimated" },
  kilograms: { id: "Diterima", en: "Accepted" },
  factors: { id: "Faktor CO₂e per kilogram makanan", en: "CO₂e factors per kilogram of food" },
  factorSet: { id: "Faktor", en: "Factors" },
  factorValue: { id: "kg CO₂e per kg", en: "kg CO₂e per kg" },
  factorSource: { id: "Sumber dan batas", en: "Source and boundary" },
  factorNow: { id: "{set} (dipakai catatan)", en: "{set} (used by the records)" },
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
  honestMeals: {
    id: "Satu porsi makan dihitung 0,42 kg (WRAP), dibulatkan ke bawah.",
    en: "One meal counts as 0.42 kg (WRAP), rounded down.",
  },
  honestRecount: {
    id: "Setiap angka dapat dihitung ulang dari catatan serah terima satu per satu.",
    en: "Every number can be recounted from the handover records one by one.",
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
