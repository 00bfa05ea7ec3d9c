import type { idempotencyReasons } from "@/server/kernel/idempotency";
import type { Text } from "@/server/kernel/text";
import type { claimReasons, surplusReasons } from "@/server/surplus/surplus.reasons";

type Words<Names extends string> = Readonly<Record<Names, Text>>;

/** What happened and what to do, for every reason a lot refuses for. */
export const surplusReasonText: Words<keyof typeof surplusReasons> = {
  unknown: {
    id: "Makanan ini tidak ditemukan. Kembali ke daftar dan pilih lagi.",
    en: "This food was not found. Go back to the list and choose again.",
  },
  taken: {
    id: "Sudah diambil penerima lain. Lihat yang masih tersedia di dekat sini.",
    en: "Another recipient has taken it. See what is still available nearby.",
  },
  expired: {
    id: "Waktunya sudah lewat, jadi makanan ini tidak bisa diambil lagi.",
    en: "Its time has passed, so this food can no longer be taken.",
  },
  ended: {
    id: "Makanan ini sudah ditutup, jadi tidak bisa diubah lagi.",
    en: "This food is already closed and cannot be changed.",
  },
  recalled: {
    id: "Makanan ini ditarik karena laporan keamanan pangan. Jangan dibagikan atau dimakan.",
    en: "This food was recalled after a food safety report. Do not share or eat it.",
  },
  changed: {
    id: "Ada yang baru saja mengubahnya. Muat ulang, lalu periksa lagi isian Anda.",
    en: "Someone has just changed it. Reload, then check your answers again.",
  },
  notYours: {
    id: "Makanan ini milik dapur lain.",
    en: "This food belongs to another kitchen.",
  },
  notVerified: {
    id: "Organisasi Anda belum diverifikasi. Admin akan memeriksanya dulu.",
    en: "Your organisation is not verified yet. An admin has to check it first.",
  },
  claimsPaused: {
    id: "Pengambilan organisasi Anda sedang dijeda. Lihat sampai kapan di Jemputan saya.",
    en: "Taking food is paused for your organisation. See until when under My pickups.",
  },
  notOpenToAll: {
    id: "Makanan ini hanya untuk penerima yang sedang ditawari.",
    en: "This food is only for the recipient it is being offered to.",
  },
  halalBelowMinimum: {
    id: "Status halalnya di bawah batas yang dipilih organisasi Anda.",
    en: "Its halal status is below the minimum your organisation has set.",
  },
  tooFar: {
    id: "Tempatnya di luar jangkauan jemput organisasi Anda.",
    en: "The place is outside your organisation's pickup range.",
  },
  pickupAfterSafe: {
    id: "Batas jemput melewati waktu aman. Pilih waktu yang lebih awal.",
    en: "Pickup would end after the food is safe. Choose an earlier time.",
  },
  alreadyUnsafe: {
    id: "Waktu amannya sudah lewat, jadi makanan ini tidak boleh dibagikan.",
    en: "Its safe time has passed, so this food may not be shared.",
  },
  pickupInPast: {
    id: "Batas jemput sudah lewat. Pilih waktu yang akan datang.",
    en: "Pickup ends in the past. Choose a time still to come.",
  },
  cookedInFuture: {
    id: "Waktu masak masih akan datang. Periksa lagi jamnya.",
    en: "The cooking time is still to come. Check the time again.",
  },
  printedDateMissing: {
    id: "Makanan kemasan perlu tanggal kedaluwarsa yang tercetak.",
    en: "Packaged food needs its printed date.",
  },
  coldTimeUnlikely: {
    id: "Waktu keluar dari pendingin harus sesudah dimasak dan tidak di masa depan.",
    en: "The time it left the cold must be after cooking and not in the future.",
  },
  outsideIndonesia: {
    id: "Tempatnya di luar Indonesia. Periksa lagi lokasi dapur.",
    en: "The place is outside Indonesia. Check the kitchen's location again.",
  },
  longerPickup: {
    id: "Batas jemput hanya bisa dimajukan, karena sudah ada yang mengaturnya.",
    en: "Pickup can only end earlier, because others already count on it.",
  },
  stillOpen: {
    id: "Masih ada yang bisa diambil, jadi tidak perlu menunggu.",
    en: "Some is still available, so there is no need to wait.",
  },
  alreadyPublic: {
    id: "Sudah terbit dan dilihat penerima, jadi tidak bisa diurungkan. Buka makanannya untuk menarik yang tersisa.",
    en: "It is public by now, so it cannot be undone. Open the food to withdraw what is left.",
  },
};

export const claimReasonText: Words<keyof typeof claimReasons> = {
  unknown: {
    id: "Pengambilan ini tidak ditemukan.",
    en: "This pickup was not found.",
  },
  closed: {
    id: "Pengambilan ini sudah selesai atau dibatalkan.",
    en: "This pickup is already finished or cancelled.",
  },
  notYours: {
    id: "Pengambilan ini milik organisasi lain.",
    en: "This pickup belongs to another organisation.",
  },
  nothingToFree: {
    id: "Semua tetap diambil, jadi tidak ada yang dilepas. Kurangi jumlahnya.",
    en: "All of it is still taken, so nothing comes free. Lower the number.",
  },
  reasonMissing: {
    id: "Waktu jemput tinggal sebentar. Pilih alasannya dulu.",
    en: "The pickup window is about to close. Choose the reason first.",
  },
  moreThanHeld: {
    id: "Jumlah ini melebihi yang diambil. Periksa lagi angkanya.",
    en: "This is more than was claimed. Check the numbers again.",
  },
};

export const idempotencyReasonText: Words<keyof typeof idempotencyReasons> = {
  otherBody: {
    id: "Permintaan ini pernah dikirim dengan isi lain. Muat ulang, lalu coba lagi.",
    en: "This request was sent before with other content. Reload, then try again.",
  },
  inFlight: {
    id: "Permintaan yang sama sedang diproses. Tunggu sebentar.",
    en: "The same request is being handled. Please wait a moment.",
  },
};
