/** The seven ways a request can be refused; everything else is a fault of ours. */
export type FailureKind =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "missing"
  | "conflict"
  | "limited"
  | "unavailable";

/** One table from kind to the tRPC code and the HTTP status. */
export const FAILURE_WIRE = {
  invalid: { trpc: "UNPROCESSABLE_CONTENT", http: 422 },
  unauthenticated: { trpc: "UNAUTHORIZED", http: 401 },
  forbidden: { trpc: "FORBIDDEN", http: 403 },
  missing: { trpc: "NOT_FOUND", http: 404 },
  conflict: { trpc: "CONFLICT", http: 409 },
  limited: { trpc: "TOO_MANY_REQUESTS", http: 429 },
  unavailable: { trpc: "SERVICE_UNAVAILABLE", http: 503 },
} as const satisfies Record<FailureKind, { trpc: string; http: number }>;

/** Facts a refusal carries for the screen: plain JSON, never personal data. */
export type FailureDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal with a stable code such as `surplus.taken`. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    readonly details: FailureDetails = {},
  ) {
    super(code);
  }
}

const declared = new Map<string, FailureKind>();

/** Every code a feature loaded in this process can refuse with, and its kind: what the API tells partners. */
export const declaredReasons = (): ReadonlyMap<string, FailureKind> => declared;

/**
 * Declares the reasons a feature refuses for.
 * `reasons("surplus", { taken: "conflict" }).taken({ unitsLeft: 0 })` makes the Failure `surplus.taken`.
 */
export function reasons<const Names extends Record<string, FailureKind>>(feature: string, names: Names) {
  for (const [name, kind] of Object.entries(names)) declared.set(`${feature}.${name}`, kind);
  const make = Object.entries(names).map(([name, kind]) => [
    name,
    (details?: FailureDetails) => new Failure(kind, `${feature}.${name}`, details),
  ]);
  return Object.fromEntries(make) as { readonly [Name in keyof Names]: (details?: FailureDetails) => Failure };
}
