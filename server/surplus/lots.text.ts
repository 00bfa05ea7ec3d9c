import type { Text } from "@/server/kernel/text";
import { type lotsReasons, MOST_DAYS } from "@/server/surplus/lots.reasons";

export const lotsReasonText: Readonly<Record<keyof typeof lotsReasons, Text>> = {
  badSpan: {
    id: `Tanggal akhir harus sesudah tanggal mulai, dan rentangnya paling lama ${MOST_DAYS} hari.`,
    en: `The last day must follow the first, and the span is ${MOST_DAYS} days at most.`,
  },
};
