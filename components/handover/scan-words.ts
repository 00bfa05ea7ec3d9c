import type { CameraTrouble } from "@/components/handover/open-camera";
import type { Text } from "@/server/kernel/text";

export const scanWords = {
  scan: { id: "Pindai QR", en: "Scan the QR code" },
  scanAgain: { id: "Pindai lagi", en: "Scan again" },
  orType: { id: "atau ketik kodenya", en: "or type the code" },
  typeInstead: { id: "Ketik kodenya", en: "Type the code" },
  picture: { id: "Gambar dari kamera", en: "Picture from the camera" },
  opening: { id: "Membuka kamera", en: "Opening the camera" },
  hold: { id: "Arahkan ke QR di layar penerima.", en: "Point it at the QR code on the recipient's screen." },
  strange: {
    id: "QR ini bukan kode ambil. Minta penerima membuka halaman pengambilannya.",
    en: "This QR code is no pickup code. Ask the recipient to open their pickup.",
  },
  lightOn: { id: "Nyalakan senter", en: "Turn the light on" },
  lightOff: { id: "Matikan senter", en: "Turn the light off" },
  noPicture: { id: "Kamera tidak bisa dipakai", en: "The camera cannot be used" },
} as const satisfies Record<string, Text>;

/** Why there is no picture and what to do; typing the code always works. */
export const troubleText: Readonly<Record<CameraTrouble, Text>> = {
  denied: {
    id: "Izin kamera belum diberikan. Ketik enam angkanya, atau izinkan kamera di pengaturan peramban lalu pindai lagi.",
    en: "The camera is not allowed. Type the six digits, or allow the camera in the browser's settings and scan again.",
  },
  none: {
    id: "Perangkat ini tidak punya kamera. Ketik enam angka dari layar penerima.",
    en: "This device has no camera. Type the six digits from the recipient's screen.",
  },
  busy: {
    id: "Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, atau ketik enam angkanya.",
    en: "Another app is using the camera. Close it, or type the six digits.",
  },
  insecure: {
    id: "Peramban hanya membuka kamera di alamat https. Ketik enam angkanya.",
    en: "The browser opens the camera on https addresses only. Type the six digits.",
  },
  failed: {
    id: "Kamera atau pembaca QR gagal dimuat. Ketik enam angkanya.",
    en: "The camera or the QR reader could not be loaded. Type the six digits.",
  },
};
