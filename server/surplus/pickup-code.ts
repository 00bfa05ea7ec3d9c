import { randomInt } from "node:crypto";
import { config } from "@/server/platform/config";
import { blindIndex, seal, unseal } from "@/server/platform/sealed";

/** A fresh pickup code: six random digits. */
export const freshPickupCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** What the database keeps of a code: a cipher for its recipient to read, a mark for the provider's look-up. */
export const keepPickupCode = (code: string) => ({
  cipher: seal(code, config().PICKUP_CODE_KEY),
  hmac: pickupCodeMark(code),
});

export const pickupCodeMark = (code: string): string => blindIndex(`pickup:${code}`, config().PICKUP_CODE_KEY);
export const readPickupCode = (cipher: string): string => unseal(cipher, config().PICKUP_CODE_KEY);
