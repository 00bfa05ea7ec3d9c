import { type TRPCDefaultErrorShape, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { FAILURE_WIRE, Failure, type FailureDetails } from "@/server/kernel/failure";
import { isDatabaseAway } from "@/server/platform/database-away";
import { log } from "@/server/platform/log";

/** A wrong field of an input: where and which rule. */
export type FieldProblem = Readonly<{ path: string; message: string }>;

/** What every client gets of an error: a stable code, facts, and the fields that were wrong. Never a stack. */
export type WireError = Readonly<{ code: string; details: FailureDetails; fields: readonly FieldProblem[] }>;

/** Turns a refusal into its tRPC error, and a fault of a database that is away into one worth another try; anything else stays as it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof Failure)
    return new TRPCError({ code: FAILURE_WIRE[cause.kind].trpc, message: cause.code, cause });
  if (error.code !== "INTERNAL_SERVER_ERROR" || !isDatabaseAway(cause)) return error;
  log().warn({ err: cause }, "the database did not answer");
  return new TRPCError({ code: "SERVICE_UNAVAILABLE", cause });
}

/** The public part of an error. Faults of ours are logged with the trace id and shown as `fault`. */
export function wireError(error: TRPCError): WireError {
  const { cause } = error;
  if (cause instanceof Failure) return { code: cause.code, details: cause.details, fields: [] };
  if (cause instanceof ZodError && error.code === "BAD_REQUEST") {
    const fields = cause.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    return { code: "input.malformed", details: {}, fields };
  }
  if (error.code === "INTERNAL_SERVER_ERROR") {
    log().error({ err: cause ?? error }, "unexpected fault");
    return { code: "fault", details: {}, fields: [] };
  }
  return { code: `request.${error.code.toLowerCase()}`, details: {}, fields: [] };
}

export function wireShape({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
  const wire = wireError(error);
  return {
    ...shape,
    message: wire.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, wire },
  };
}
