import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { PersonId } from "@/server/kernel/id";

/** Six digits of an app, or one of the recovery codes kept on paper. */
export const givenFactorInput = z.object({ code: z.string().trim().min(6).max(20) });
export const factorGivenOutput = z.object({ given: z.literal(true) });

export const factorStateOutput = z.object({
  isOn: z.boolean(),
  /** Admins may not do without. */
  isRequired: z.boolean(),
  recoveryCodesLeft: z.int(),
});
export type FactorState = z.output<typeof factorStateOutput>;

export const factorStartedOutput = z.object({
  /** In base32, to be typed where nothing can be scanned. */
  secret: z.string(),
  /** `otpauth://totp/…`, as a QR code shows it. */
  uri: z.string(),
});
export type FactorStarted = z.output<typeof factorStartedOutput>;

/** Six digits of the app alone: a code from paper does not print more paper. */
export const renewRecoveryInput = z.object({ code: z.string().regex(/^\d{6}$/, "must be six digits") });
/** Told once, in this answer and nowhere else. */
export const recoveryCodesOutput = z.object({ recoveryCodes: z.array(z.string()) });
export const factorStoppedOutput = z.object({ isOn: z.literal(false) });

/** What became of someone's second factor, for them to hear of wherever they are. */
export const factorChanged = event(
  "identity.factor_changed",
  z.object({
    personId: z.uuid().transform((id) => id as PersonId),
    change: z.enum(["on", "off", "recovery_used", "recovery_renewed", "lifted"]),
    /** Told where a recovery code was used. */
    recoveryCodesLeft: z.int().optional(),
  }),
);
