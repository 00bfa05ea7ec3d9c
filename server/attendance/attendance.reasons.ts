import { reasons } from "@/server/kernel/failure";

/** What a missed pickup leads to, mildest first. */
export const STEPS = ["reminder", "warning", "pause", "review"] as const;
export type Step = (typeof STEPS)[number];
export const DECISIONS = ["waived", "upheld"] as const;
export type Decision = (typeof DECISIONS)[number];

export const attendanceReasons = reasons("attendance", {
  unknown: "missing",
  notYours: "forbidden",
  tooEarly: "invalid",
  over: "conflict",
  alreadyAppealed: "conflict",
  tooLate: "conflict",
  alreadyDecided: "conflict",
});
