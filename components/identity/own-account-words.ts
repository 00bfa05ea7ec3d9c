import type { DeviceKind } from "@/server/identity/device.contract";
import type { Text } from "@/server/kernel/text";

/** Of the page of one's own account. */
export const ownWords = {
  email: { id: "Email", en: "Email" },
  phone: { id: "Nomor ponsel", en: "Phone number" },
  organisation: { id: "Organisasi", en: "Organisation" },
  none: { id: "Belum ada", en: "None yet" },
  signInTitle: { id: "Cara masuk", en: "How you sign in" },
  notifications: { id: "Atur pemberitahuan", en: "Notification settings" },
  newPassword: { id: "Ganti kata sandi", en: "Change the password" },
  newPasswordHint: {
    id: "Dengan kode lewat email atau pesan. Setelah itu semua perangkat keluar.",
    en: "By a code sent by email or message. Every device is signed out afterwards.",
  },
  devicesTitle: { id: "Perangkat yang masuk", en: "Devices signed in" },
  devicesHint: {
    id: "Ada yang tidak Anda kenal? Keluarkan, lalu ganti kata sandi.",
    en: "One you do not know? Sign it out, then change the password.",
  },
  thisDevice: { id: "Perangkat ini", en: "This device" },
  deviceName: { id: "{browser} di {system}", en: "{browser} on {system}" },
  unknownDevice: { id: "Perangkat tanpa nama", en: "A device without a name" },
  seen: { id: "Terakhir dipakai {ago}", en: "Last used {ago}" },
  since: { id: "masuk {when}", en: "signed in {when}" },
  signOutDevice: { id: "Keluarkan", en: "Sign out" },
  signOutDeviceName: { id: "Keluarkan {device}", en: "Sign out {device}" },
  othersLabel: { id: "Keluarkan semua yang lain", en: "Sign out all others" },
  othersWarning: {
    id: "Semua perangkat lain harus masuk lagi. Yang ini tetap masuk.",
    en: "Every other device must sign in again. This one stays signed in.",
  },
  othersConfirm: { id: "Ya, keluarkan", en: "Yes, sign out" },
} as const satisfies Record<string, Text>;

export const deviceKindWords: Readonly<Record<DeviceKind, Text>> = {
  phone: { id: "Ponsel", en: "Phone" },
  tablet: { id: "Tablet", en: "Tablet" },
  computer: { id: "Komputer", en: "Computer" },
  program: { id: "Program", en: "Program" },
};
