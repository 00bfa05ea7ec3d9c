import { reasons } from "@/server/kernel/failure";

export const seriesReasons = reasons("series", {
  unknown: "missing",
  changed: "conflict",
  neverComes: "invalid",
  tooMany: "conflict",
});

export const draftReasons = reasons("draft", {
  unknown: "missing",
  decided: "conflict",
  lapsed: "conflict",
});
