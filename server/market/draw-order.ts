import { createHash, randomBytes } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A seed nobody can guess, and the promise of it that may be told at once. */
export function freshSeed(): Readonly<{ seed: string; commitment: string }> {
  const seed = randomBytes(32).toString("hex");
  return { seed, commitment: sha256(seed) };
}

/**
 * The order in which entrants are served: by SHA-256 of `seed:person`, smallest first. Whoever knows the seed draws the same
 * order again, and the commitment proves that the seed was chosen before anyone entered.
 */
export const drawOrder = <Entrant extends Readonly<{ personId: string }>>(
  seed: string,
  entrants: readonly Entrant[],
): Entrant[] =>
  entrants
    .map((entrant) => ({ entrant, mark: sha256(`${seed}:${entrant.personId}`) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1))
    .map(({ entrant }) => entrant);
