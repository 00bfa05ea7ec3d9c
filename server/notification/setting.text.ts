import type { Text } from "@/server/kernel/text";
import type { NotificationType } from "@/server/notification/notification.reasons";

/** What a person switches on or off: the occasion, and what comes of it. */
export const settingText: Readonly<Record<NotificationType, Readonly<{ label: Text; hint: Text }>>> = {
  offer_made: {
    label: { id: "Tawaran baru", en: "New offers" },
    hint: { id: "Makanan yang ditawarkan kepada Anda lebih dulu.", en: "Food that is offered to you first." },
  },
  turn_came: {
    label: { id: "Giliran daftar tunggu", en: "Your turn on a waiting list" },
    hint: { id: "Ada bagian yang tersedia lagi untuk Anda.", en: "A part has come free for you." },
  },
  offer_ending: {
    label: { id: "Tawaran hampir habis", en: "Offers about to end" },
    hint: { id: "Pengingat sesaat sebelum tawaran diteruskan.", en: "A reminder shortly before an offer moves on." },
  },
  pickup_ending: {
    label: { id: "Waktu jemput hampir habis", en: "Pickups about to end" },
    hint: { id: "Setengah jam sebelum batas jemput.", en: "Half an hour before the pickup ends." },
  },
  pickup_missed: {
    label: { id: "Jemputan terlewat", en: "Missed pickups" },
    hint: { id: "Makanan yang tidak sempat Anda jemput.", en: "Food you did not fetch in time." },
  },
  lot_withdrawn: {
    label: { id: "Makanan ditarik dapur", en: "Food taken back" },
    hint: {
      id: "Dapur menarik sisa makanan yang sebagian Anda ambil.",
      en: "A kitchen takes back the rest of what you share.",
    },
  },
  food_recalled: {
    label: { id: "Makanan ditarik demi keamanan", en: "Food recalled for safety" },
    hint: { id: "Makanan yang Anda pesan atau terima dilaporkan.", en: "Food you claimed or received was reported." },
  },
  waiting_ended: {
    label: { id: "Daftar tunggu berakhir", en: "Waiting lists that end" },
    hint: { id: "Makanan yang Anda tunggu tidak tersedia lagi.", en: "Food you waited for is gone." },
  },
  handover_done: {
    label: { id: "Serah terima selesai", en: "Handovers done" },
    hint: { id: "Catatan makanan yang Anda terima.", en: "A record of food you received." },
  },
  lot_claimed: {
    label: { id: "Ada yang akan menjemput", en: "Someone will come" },
    hint: { id: "Siapa yang datang dan sebelum pukul berapa.", en: "Who comes and before what time." },
  },
  claim_cancelled: {
    label: { id: "Penjemput batal", en: "Pickups cancelled" },
    hint: { id: "Makanan ditawarkan lagi ke penerima lain.", en: "The food is offered to others again." },
  },
  claim_shrunk: {
    label: { id: "Diambil sebagian", en: "Taken in part" },
    hint: { id: "Sisanya ditawarkan lagi ke penerima lain.", en: "The rest is offered to others again." },
  },
  claim_missed: {
    label: { id: "Penjemput tidak datang", en: "Nobody came" },
    hint: { id: "Makanan yang lewat waktu karena tidak dijemput.", en: "Food that passed its time unfetched." },
  },
  lot_lonely: {
    label: { id: "Belum ada yang mengambil", en: "Nobody has taken it" },
    hint: { id: "Pengingat 45 menit sebelum batas waktunya.", en: "A reminder 45 minutes before it ends." },
  },
  lot_unplaced: {
    label: { id: "Sedang dicarikan penerima", en: "Looking for a recipient" },
    hint: { id: "Tidak ada penerima yang cocok di sekitar.", en: "No recipient around fits." },
  },
  lot_expired: {
    label: { id: "Makanan lewat waktu", en: "Food past its time" },
    hint: { id: "Yang tidak sempat diambil siapa pun.", en: "What nobody took in time." },
  },
  lot_recalled: {
    label: { id: "Surplus ditarik demi keamanan", en: "Your surplus recalled for safety" },
    hint: { id: "Ada laporan keamanan pangan.", en: "There was a food safety report." },
  },
  handover_given: {
    label: { id: "Penyerahan tercatat", en: "Handovers recorded" },
    hint: { id: "Catatan makanan yang Anda serahkan.", en: "A record of food you handed over." },
  },
  draft_prepared: {
    label: { id: "Draf rutin siap", en: "Recurring drafts ready" },
    hint: {
      id: "Dua jam sebelum waktunya, untuk diterbitkan atau dilewati.",
      en: "Two hours ahead, to post or to skip.",
    },
  },
  dispute_opened: {
    label: { id: "Keluhan yang perlu dijawab", en: "Complaints to answer" },
    hint: {
      id: "Pihak lain membuka sengketa tentang sebuah pengambilan.",
      en: "The other side opened a dispute about a pickup.",
    },
  },
  dispute_answered: {
    label: { id: "Jawaban atas keluhan", en: "Answers to your complaint" },
    hint: { id: "Pihak lain menjawab sengketa Anda.", en: "The other side answered your dispute." },
  },
  dispute_decided: {
    label: { id: "Putusan sengketa", en: "Decisions on disputes" },
    hint: { id: "Beserta alasan dan akibatnya.", en: "With the reason and what follows." },
  },
  dispute_appealed: {
    label: { id: "Banding", en: "Appeals" },
    hint: { id: "Pihak lain meminta hakim lain.", en: "The other side asked for another judge." },
  },
  safety_dispute_waiting: {
    label: { id: "Keluhan keamanan pangan", en: "Food safety complaints" },
    hint: { id: "Perlu diputus dalam satu jam.", en: "To be decided within the hour." },
  },
  dispute_waiting: {
    label: { id: "Sengketa menunggu hakim", en: "Disputes waiting for a judge" },
    hint: {
      id: "Sengketa baru, banding dan putusan yang perlu orang kedua.",
      en: "New disputes, appeals and rulings that need a second person.",
    },
  },
  organisation_verified: {
    label: { id: "Organisasi diverifikasi", en: "Organisation verified" },
    hint: { id: "Hasil pemeriksaan organisasi Anda.", en: "The result of checking your organisation." },
  },
  organisation_rejected: {
    label: { id: "Verifikasi ditolak", en: "Verification declined" },
    hint: { id: "Beserta alasan dan yang perlu dilengkapi.", en: "With the reason and what to add." },
  },
  organisation_suspended: {
    label: { id: "Organisasi dihentikan sementara", en: "Organisation suspended" },
    hint: { id: "Beserta alasannya.", en: "With the reason." },
  },
  document_reviewed: {
    label: { id: "Dokumen diperiksa", en: "Documents reviewed" },
    hint: { id: "Diterima, atau ditolak beserta alasannya.", en: "Accepted, or refused with the reason." },
  },
  document_ending: {
    label: { id: "Dokumen segera berakhir", en: "Documents ending soon" },
    hint: { id: "30 dan 7 hari sebelum masa berlakunya habis.", en: "30 and 7 days before they expire." },
  },
  document_expired: {
    label: { id: "Dokumen lewat masa berlaku", en: "Documents expired" },
    hint: { id: "Sehari sesudah hari terakhirnya.", en: "On the day after their last." },
  },
  document_waiting: {
    label: { id: "Dokumen menunggu diperiksa", en: "Documents waiting for review" },
    hint: { id: "Yang dikirim organisasi.", en: "Handed in by organisations." },
  },
  webhook_disabled: {
    label: { id: "Webhook dimatikan", en: "Webhook switched off" },
    hint: {
      id: "Saat alamat webhook tiga hari tidak menerima kiriman.",
      en: "When a webhook's address has taken nothing for three days.",
    },
  },
  auction_near: {
    label: { id: "Harga mulai turun di dekat Anda", en: "Prices falling near you" },
    hint: {
      id: "Makanan yang dijual dalam 500 m dari tempat yang Anda pilih.",
      en: "Food for sale within 500 m of the place you chose.",
    },
  },
  purchase_made: {
    label: { id: "Pembelian berhasil", en: "Purchases made" },
    hint: { id: "Harga, tempat dan batas ambilnya.", en: "The price, the place and until when to collect." },
  },
  purchase_paid: {
    label: { id: "Pembayaran diterima", en: "Payments received" },
    hint: { id: "Saat uang Anda ditahan penyedia pembayaran.", en: "When the payment provider holds your money." },
  },
  purchase_refunded: {
    label: { id: "Uang kembali", en: "Refunds" },
    hint: { id: "Berapa yang kembali dan mengapa.", en: "How much comes back, and why." },
  },
  purchase_missed: {
    label: { id: "Pembelian tidak diambil", en: "Purchases not collected" },
    hint: { id: "Makanan yang Anda beli tetapi lewat waktunya.", en: "Food you bought that passed its time." },
  },
  draw_lost: {
    label: { id: "Undian tidak kebagian", en: "Draws without luck" },
    hint: { id: "Saat porsi terakhir diundi dan habis.", en: "When the last portions were drawn and gone." },
  },
  lot_sold: {
    label: { id: "Makanan terjual", en: "Food sold" },
    hint: { id: "Berapa yang dibeli dan kapan diambil.", en: "How much was bought and when it is collected." },
  },
  sale_cancelled: {
    label: { id: "Pembeli batal", en: "Purchases cancelled" },
    hint: { id: "Makanan dijual atau ditawarkan lagi.", en: "The food is for sale or offered again." },
  },
  sale_missed: {
    label: { id: "Pembeli tidak datang", en: "Buyers who did not come" },
    hint: { id: "Pembelian yang lewat waktu tanpa diambil.", en: "Purchases that passed their time uncollected." },
  },
  unplaced_waiting: {
    label: { id: "Antrean tanpa penerima", en: "Food without a recipient" },
    hint: { id: "Makanan yang perlu dicarikan penerima dengan tangan.", en: "Food that needs a recipient by hand." },
  },
  verification_waiting: {
    label: { id: "Menunggu verifikasi", en: "Waiting for verification" },
    hint: { id: "Organisasi baru yang perlu diperiksa.", en: "New organisations to check." },
  },
  password_changed: {
    label: { id: "Kata sandi diganti", en: "Password changed" },
    hint: { id: "Setiap kali kata sandi Anda diganti.", en: "Whenever your password is changed." },
  },
  factor_on: {
    label: { id: "Langkah kedua dipasang", en: "Second step set up" },
    hint: { id: "Setiap kali dipasang di akun Anda.", en: "Whenever it is set up for your account." },
  },
  factor_off: {
    label: { id: "Langkah kedua dimatikan", en: "Second step switched off" },
    hint: { id: "Setiap kali dimatikan di akun Anda.", en: "Whenever it is switched off for your account." },
  },
  factor_lifted: {
    label: { id: "Langkah kedua dilepas admin", en: "Second step lifted by an admin" },
    hint: { id: "Saat admin melepasnya dari akun Anda.", en: "When an admin lifts it from your account." },
  },
  recovery_renewed: {
    label: { id: "Kode pemulihan dibuat baru", en: "Recovery codes renewed" },
    hint: { id: "Setiap kali kode yang baru dibuat.", en: "Whenever new ones are made." },
  },
  recovery_used: {
    label: { id: "Kode pemulihan dipakai", en: "Recovery codes used" },
    hint: { id: "Setiap kali kode dari kertas dipakai.", en: "Whenever a code from paper is used." },
  },
  device_joined: {
    label: { id: "Perangkat baru", en: "New devices" },
    hint: { id: "Saat akun Anda dibuka dari perangkat baru.", en: "When your account is opened from a new device." },
  },
  money_differs: {
    label: { id: "Buku uang tidak cocok", en: "Books of money differ" },
    hint: {
      id: "Saat buku, penyedia pembayaran dan pembelian tidak sama.",
      en: "When books, payment provider and purchases disagree.",
    },
  },
  privacy_waiting: {
    label: { id: "Permintaan data pribadi", en: "Requests about personal data" },
    hint: { id: "Harus dijawab dalam 3 × 24 jam.", en: "To be answered within 3 × 24 hours." },
  },
  privacy_answered: {
    label: { id: "Jawaban soal data Anda", en: "Answers about your data" },
    hint: { id: "Saat permintaan Anda di pusat data pribadi dijawab.", en: "When a request of yours is answered." },
  },
  trial: {
    label: { id: "Contoh", en: "Sample" },
    hint: { id: "Pesan percobaan yang Anda minta sendiri.", en: "A trial message you asked for." },
  },
};
