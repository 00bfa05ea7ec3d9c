import { counter } from "@/server/platform/metrics";

/** Notices of payment providers with a right signature, by what they led to; and those without. */
export const paymentsHeard = counter({
  name: "payment_notices_total",
  help: "Notices of payment providers: heard, repeated, of an unknown order, with another amount, or forged",
  labels: ["gateway", "outcome"],
});
