import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { Failure, reasons } from "@/server/kernel/failure";
import { toTrpcError, type WireError, wireError } from "@/server/trpc/errors";

/** Too many requests, and when to ask again. */
export class LimitedError extends TRPCError {
  constructor(readonly retryAfterSeconds: number) {
    super({ code: "TOO_MANY_REQUESTS" });
  }
}

export const requestReasons = reasons("request", {
  crossSite: "forbidden",
  keyTooLong: "invalid",
  keysOnRest: "forbidden",
});

export type Refusal = Readonly<{ error: TRPCError; status: number; retryAfterSeconds: number | null }>;

const DEFAULT_RETRY_SECONDS: Readonly<Record<number, number>> = { 429: 60, 503: 30 };

function retryAfter(error: TRPCError, status: number): number | null {
  if (error instanceof LimitedError) return error.retryAfterSeconds;
  const told = error.cause instanceof Failure ? error.cause.details.retryAfterSeconds : undefined;
  return typeof told === "number" ? told : (DEFAULT_RETRY_SECONDS[status] ?? null);
}

/** Anything thrown on the way to an answer, as the status and error a client gets. */
export function toRefusal(cause: unknown): Refusal {
  const error = toTrpcError(getTRPCErrorFromUnknown(cause));
  const status = getHTTPStatusCodeFromError(error);
  return { error, status, retryAfterSeconds: retryAfter(error, status) };
}

export const wireOf = (refusal: Refusal): WireError => wireError(refusal.error);
