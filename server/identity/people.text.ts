import type { PersonState } from "@/server/identity/people.contract";
import type { peopleReasons } from "@/server/identity/people.reasons";
import type { Role } from "@/server/kernel/actor";
import type { Text } from "@/server/kernel/text";

export const roleText: Readonly<Record<Role, Text>> = {
  provider: { id: "Dapur", en: "Kitchen" },
  ngo: { id: "Penerima", en: "Recipient" },
  courier: { id: "Kurir", en: "Courier" },
  citizen: { id: "Warga", en: "Citizen" },
  admin: { id: "Admin", en: "Admin" },
  sponsor: { id: "Perusahaan pendukung", en: "Sponsor company" },
};

export const personStateText: Readonly<Record<PersonState, Text>> = {
  active: { id: "Aktif", en: "Active" },
  suspended: { id: "Ditangguhkan", en: "Suspended" },
  erased: { id: "Terhapus", en: "Erased" },
};

export const peopleReasonText: Readonly<Record<keyof typeof peopleReasons, Text>> = {
  unknown: { id: "Orang ini tidak ditemukan.", en: "This person was not found." },
  notYourself: { id: "Ini akun Anda sendiri. Minta admin lain.", en: "This is your own account. Ask another admin." },
  lastAdmin: { id: "Harus ada satu admin yang tersisa.", en: "One admin has to remain." },
  alreadyDone: { id: "Keadaannya sudah berubah. Muat ulang.", en: "Its state has changed. Reload." },
};
