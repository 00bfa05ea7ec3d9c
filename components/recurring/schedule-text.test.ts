import { expect, it } from "vitest";
import { scheduleText } from "@/components/recurring/schedule-text";

it.each([
  [[1, 2, 3, 4, 5], "Setiap Senin–Jumat pukul 21.30 WIB", "Every Monday–Friday at 21:30 WIB"],
  [[0, 1, 2, 3, 4, 5, 6], "Setiap hari pukul 21.30 WIB", "Every day at 21:30 WIB"],
  [[6, 0], "Setiap Sabtu, Minggu pukul 21.30 WIB", "Every Saturday, Sunday at 21:30 WIB"],
  [[4, 1], "Setiap Senin, Kamis pukul 21.30 WIB", "Every Monday, Thursday at 21:30 WIB"],
  [[3], "Setiap Rabu pukul 21.30 WIB", "Every Wednesday at 21:30 WIB"],
])("tells %j in both tongues", (weekdays, id, en) => {
  const schedule = { weekdays, minuteOfDay: 21 * 60 + 30, zone: "Asia/Jakarta" } as const;
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect([plain(scheduleText(schedule, "id")), plain(scheduleText(schedule, "en"))]).toEqual([id, en]);
});
