import type { TRPCError } from "@trpc/server";
import { FAILURE_WIRE, Failure, type FailureKind } from "@/server/kernel/failure";
import { counter, histogram, isFirstOf } from "@/server/platform/metrics";
import { isToldHere, openSpan } from "@/server/platform/span";
import { withTrace } from "@/server/platform/trace";

type Outcome = "ok" | FailureKind | "malformed" | "fault";

const callSeconds = histogram({
  name: "procedure_duration_seconds",
  help: "How long a procedure took, refusals and faults included",
  labels: ["procedure"],
});
const calls = counter({
  name: "procedure_calls_total",
  help: "Calls by how they ended: ok, a kind of refusal, malformed input, or a fault of ours",
  labels: ["procedure", "outcome"],
});

/** What alerts are about. */
const FAULTS = ["fault", "unavailable"] as const satisfies readonly Outcome[];

const KINDS = new Map<string, FailureKind>(
  Object.entries(FAILURE_WIRE).map(([kind, { trpc }]) => [trpc, kind as FailureKind]),
);

function outcomeOf({ cause, code }: TRPCError): Outcome {
  if (cause instanceof Failure) return cause.kind;
  if (code === "INTERNAL_SERVER_ERROR") return "fault";
  return KINDS.get(code) ?? "malformed";
}

type Ended = Readonly<{ ok: true } | { ok: false; error: TRPCError }>;

/**
 * Counts and times one call of a procedure, whoever asks: the wire, the REST API or a page being drawn.
 * @param procedure its dotted path in the router, which a caller can choose but not invent
 */
export async function measureCall<Result extends Ended>(
  procedure: string,
  run: () => Promise<Result>,
): Promise<Result> {
  if (isFirstOf("procedure", procedure)) for (const outcome of FAULTS) calls.inc({ procedure, outcome }, 0);
  const since = performance.now();
  const span = isToldHere() ? openSpan({ name: procedure }) : null;
  const result = await (span ? withTrace(span.trace, run) : run());
  callSeconds.observe({ procedure }, (performance.now() - since) / 1_000);
  const outcome = result.ok ? "ok" : outcomeOf(result.error);
  calls.inc({ procedure, outcome });
  span?.note({ outcome });
  span?.end(!result.ok && outcome === "fault" ? (result.error.cause ?? result.error) : undefined);
  return result;
}
