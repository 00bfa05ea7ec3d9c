import type { Language, Text } from "@/server/kernel/text";
import { DOOR_CODES, stableCodes } from "@/server/web/openapi-problems";
import { titleOf } from "@/server/web/web.text";

/**
 * Every stable code with its status and its sentence.
 * @param sentenceOf the words of a feature's code; codes of the door itself are told by their status
 */
export const codesInWords = (language: Language, sentenceOf: (code: string) => Text) =>
  stableCodes().map(({ code, status }) => ({
    ...{ code, status },
    meaning: (code in DOOR_CODES || code.startsWith("request.") ? titleOf(status) : sentenceOf(code))[language],
  }));
