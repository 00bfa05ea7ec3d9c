import { z } from "zod";
import { code, identifier } from "@/server/identity/code.contract";
import { line } from "@/server/kernel/wire";
import { PURPOSES } from "@/server/privacy/privacy.reasons";

export const askToJoinInput = z.object({ identifier });
export const joinInput = z.object({
  identifier,
  code,
  displayName: line(80, 2),
  /** What the newcomer agrees to; whatever is not here they do not. */
  consents: z.array(z.enum(PURPOSES)).max(PURPOSES.length).default([]),
});
export type JoinInput = z.output<typeof joinInput>;

/** The same as a form of the browser sends it: `email,push`. */
export const joinForm = joinInput.extend({
  consents: z.preprocess(
    (text) => (typeof text === "string" ? text.split(",").filter(Boolean) : text),
    joinInput.shape.consents,
  ),
});
