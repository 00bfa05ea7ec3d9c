import { reasons } from "@/server/kernel/failure";

/** Why a request with an Idempotency-Key is not answered anew. */
export const idempotencyReasons = reasons("idempotency", { otherBody: "invalid", inFlight: "conflict" });
