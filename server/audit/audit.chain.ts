import { createHash } from "node:crypto";
import { type ChainedRow, canonicalRow } from "@/server/audit/audit.rules";

/** SHA-256 of a row's canonical text, in hex. */
export const hashOfRow = (row: Omit<ChainedRow, "hash">): string =>
  createHash("sha256").update(canonicalRow(row)).digest("hex");
