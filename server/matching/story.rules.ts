/** The event of a price that fell by a step. */
export const STEPPED = "market.price_stepped";

type Step = Readonly<{ what: string; detail: string | null }>;

/**
 * A story in which each run of price steps is the last of them: a falling price is one thing that happens, not thirty.
 * The detail of a step becomes its price in rupiah and the number of steps, `7100 12`.
 */
export function foldSteps<Happened extends Step>(story: readonly Happened[]): Happened[] {
  const folded: Happened[] = [];
  let steps = 0;
  for (const happened of story) {
    if (happened.what !== STEPPED) steps = 0;
    else if (steps++ > 0) folded.pop();
    folded.push(steps > 0 ? { ...happened, detail: `${happened.detail ?? 0} ${steps}` } : happened);
  }
  return folded;
}
