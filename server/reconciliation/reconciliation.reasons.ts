/** What can disagree, the gravest first. */
export const DIFFERENCE_KINDS = [
  "unit_sum",
  "transfer_sides",
  "balance",
  "books_paid",
  "books_refunded",
  "books_released",
  "gateway_paid",
  "gateway_refunded",
  "gateway_captured",
  "claim_unreturned",
  "stuck",
  "tokens",
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
