import type { Text } from "@/server/kernel/text";

export const words = {
  today: { id: "pukul {time}", en: "today at {time}" },
  tomorrow: { id: "besok pukul {time}", en: "tomorrow at {time}" },
  yesterday: { id: "kemarin pukul {time}", en: "yesterday at {time}" },
  onDay: { id: "{date} pukul {time}", en: "{date} at {time}" },
  minutes: { id: "{minutes} menit", en: "{minutes} min" },
  hours: { id: "{hours} jam", en: "{hours} h" },
  hoursMinutes: { id: "{hours} jam {minutes} menit", en: "{hours} h {minutes} min" },
  days: { id: "{days} hari", en: "{days} days" },
  safeUntil: { id: "Aman sampai {time}", en: "Safe until {time}" },
  safeEnded: { id: "Lewat waktu sejak {time}", en: "Past its time since {time}" },
  left: { id: "{duration} lagi", en: "{duration} left" },
  updated: { id: "Diperbarui {ago}", en: "Updated {ago}" },
  approximately: { id: "kira-kira {weight}", en: "about {weight}" },
  weightUnknown: { id: "berat belum diketahui", en: "weight not known" },
} as const satisfies Record<string, Text>;
