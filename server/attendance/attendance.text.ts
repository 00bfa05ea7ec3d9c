import type { attendanceReasons, Decision, Step } from "@/server/attendance/attendance.reasons";
import type { Text } from "@/server/kernel/text";

/** What happened and what to do, for every reason a question about attendance is refused for. */
export const attendanceReasonText: Readonly<Record<keyof typeof attendanceReasons, Text>> = {
  unknown: { id: "Jemputan ini tidak ditemukan.", en: "This pickup was not found." },
  notYours: { id: "Jemputan ini milik organisasi lain.", en: "This pickup belongs to another organisation." },
  tooEarly: {
    id: "Masih ada waktu. Tombol ini terbuka 15 menit sebelum batas jemput.",
    en: "There is still time. This opens 15 minutes before the last pickup.",
  },
  over: {
    id: "Jemputan ini sudah selesai, dibatalkan atau lewat waktu.",
    en: "This pickup is finished, cancelled or past its time.",
  },
  alreadyAppealed: {
    id: "Penjelasan Anda sudah diterima. Tunggu jawaban admin.",
    en: "Your explanation has been received. Please wait for the admin's answer.",
  },
  tooLate: {
    id: "Penjelasan hanya bisa dikirim dalam 14 hari.",
    en: "An explanation can only be sent within 14 days.",
  },
  alreadyDecided: { id: "Admin sudah memutuskan yang ini.", en: "An admin has already decided this." },
};

/** The rungs by name. */
export const stepText: Readonly<Record<Step, Text>> = {
  reminder: { id: "Pengingat", en: "Reminder" },
  warning: { id: "Peringatan", en: "Warning" },
  pause: { id: "Jeda 3 hari", en: "3-day pause" },
  review: { id: "Jeda dan ditinjau admin", en: "Pause and admin review" },
};

/** What the next missed pickup would lead to, said beforehand. */
export const nextStepText: Readonly<Record<Step, Text>> = {
  reminder: {
    id: "Bila tidak jadi datang, batalkan dulu. Yang tidak dijemput tanpa batal dicatat, mulai dengan pengingat.",
    en: "If you cannot come, cancel first. A pickup missed without cancelling is noted, beginning with a reminder.",
  },
  warning: {
    id: "Sekali lagi tidak dijemput tanpa batal: peringatan.",
    en: "One more missed without cancelling: a warning.",
  },
  pause: {
    id: "Sekali lagi tidak dijemput tanpa batal: pengambilan dijeda 3 hari.",
    en: "One more missed without cancelling: taking food pauses for 3 days.",
  },
  review: {
    id: "Sekali lagi tidak dijemput tanpa batal: pengambilan dijeda 7 hari dan ditinjau admin.",
    en: "One more missed without cancelling: taking food pauses for 7 days and an admin reviews it.",
  },
};

export const decisionText: Readonly<Record<Decision, Text>> = {
  waived: { id: "Tidak dihitung", en: "Not counted" },
  upheld: { id: "Tetap dihitung", en: "Still counted" },
};
