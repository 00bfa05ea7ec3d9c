import type { Text } from "@/server/kernel/text";

export const controlWords = {
  title: { id: "Sakelar dan batas", en: "Switches and limits" },
  lead: {
    id: "Berlaku di semua server dalam hitungan detik, dan tercatat.",
    en: "They hold on every server within seconds, and are logged.",
  },
  switches: { id: "Sakelar fitur", en: "Feature switches" },
  on: { id: "Menyala", en: "On" },
  off: { id: "Mati", en: "Off" },
  turnOn: { id: "Nyalakan", en: "Switch on" },
  turnOff: { id: "Matikan", en: "Switch off" },
  limits: { id: "Permintaan per menit", en: "Requests a minute" },
  limitsHint: { id: "Per orang menurut perannya.", en: "Of each person, by role." },
  usual: { id: "biasanya {usual}; boleh {least} sampai {most}", en: "usually {usual}; {least} to {most} allowed" },
  change: { id: "Ubah", en: "Change" },
  perMinute: { id: "Permintaan per menit", en: "Requests a minute" },
  save: { id: "Simpan", en: "Save" },
  changedAt: { id: "diubah {date}", en: "changed {date}" },
  logged: { id: "Tersimpan di catatan audit.", en: "Kept in the audit log." },
} as const satisfies Record<string, Text>;
