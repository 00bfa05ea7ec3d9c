import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { Id, PersonId } from "@/server/kernel/id";
import { LANGUAGES } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import { line } from "@/server/kernel/wire";

/** Life of a code in milliseconds (DOMAIN.md §4). */
export const CODE_MS = 5 * MINUTE;
/** What anyone may ask a code for; who is signed in, also to show that a number is theirs. */
const OPEN_PURPOSES = ["sign_in", "reset"] as const;
const CODE_PURPOSES = [...OPEN_PURPOSES, "join", "confirm_phone"] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

export const identifier = line(254);
export const code = z.string().regex(/^\d{6}$/, "must be six digits");

export const askCodeInput = z.object({ identifier, purpose: z.enum(OPEN_PURPOSES).default("sign_in") });
/** The same for known and unknown identifiers. */
export const codeAskedOutput = z.object({ expiresInSeconds: z.int() });
export const codeSignInInput = z.object({ identifier, code });
export const resetInput = codeSignInInput.extend({ password: z.string().min(1).max(200) });
export type ResetInput = z.output<typeof resetInput>;
export const resetOutput = z.object({ changed: z.literal(true) });
export const confirmPhoneInput = z.object({ code });
export const confirmedOutput = z.object({ isConfirmed: z.literal(true) });

const personId = z.uuid().transform((id) => id as PersonId);

/** A code is to leave the house now. Of no use after its five minutes, so it alone among events goes stale. */
export const codeAsked = event(
  "identity.code_asked",
  z.object({
    codeId: z.uuid().transform((id) => id as Id<"sign-in-code">),
    /** Null for an identifier nobody signs in with: then nothing leaves. */
    personId: personId.nullable(),
    purpose: z.enum(CODE_PURPOSES),
    way: z.enum(["email", "message"]),
    /** Of whoever asked; a person who has read here before is written to in theirs. */
    language: z.enum(LANGUAGES).default("id"),
    /** The row knows only the hash, so the code itself travels, sealed. */
    sealedCode: z.string(),
  }),
  { timeToLiveMs: CODE_MS },
);
export type CodeAsked = ReturnType<typeof codeAsked.parse>;

/** Someone set a new password by a code, and was signed out everywhere. */
export const passwordChanged = event("identity.password_changed", z.object({ personId }));
