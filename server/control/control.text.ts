import type { controlReasons, SwitchName } from "@/server/control/control.reasons";
import type { Text } from "@/server/kernel/text";

export const switchText: Readonly<Record<SwitchName, Readonly<{ label: Text; hint: Text }>>> = {
  registration: {
    label: { id: "Pendaftaran baru", en: "New registrations" },
    hint: {
      id: "Mati: tidak ada akun atau organisasi baru. Yang sudah terdaftar tetap masuk.",
      en: "Off: no new account or organisation. Whoever is registered still signs in.",
    },
  },
  waiting_list: {
    label: { id: "Daftar tunggu", en: "Waiting list" },
    hint: {
      id: "Mati: tidak ada yang bisa ikut antre makanan yang sudah diambil. Yang sudah antre tetap.",
      en: "Off: nobody can join the line for food that is taken. Whoever is in line stays.",
    },
  },
  purchases: {
    label: { id: "Pembelian", en: "Purchases" },
    hint: {
      id: "Mati: tidak ada pembelian baru, misalnya saat penyedia pembayaran terganggu. Harga tetap turun, yang sudah dibeli tetap diambil.",
      en: "Off: no new purchase, as when the payment provider is in trouble. Prices still fall, what is bought is still fetched.",
    },
  },
};

export const controlReasonText: Readonly<Record<keyof typeof controlReasons, Text>> = {
  registrationClosed: {
    id: "Pendaftaran sedang ditutup sementara. Coba lagi nanti.",
    en: "Registration is closed for now. Try again later.",
  },
  waitingListClosed: {
    id: "Daftar tunggu sedang ditutup sementara.",
    en: "The waiting list is closed for now.",
  },
  purchasesClosed: {
    id: "Pembelian sedang dihentikan sementara. Tidak ada yang ditagih. Coba lagi nanti.",
    en: "Buying is paused for now. Nothing was charged. Try again later.",
  },
  outOfBounds: { id: "Angkanya di luar batas yang boleh.", en: "The number is outside of what is allowed." },
};
