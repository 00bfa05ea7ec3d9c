/**
 * Works on all, a few at the same time.
 * @param hands how many at most, ≥ 1
 * @returns the results in the order of what was given
 * @throws the first fault of the work, while other hands may still be busy
 */
export async function inHands<One, Result>(
  hands: number,
  ones: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = ones.entries();
  const hand = async () => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(hands, ones.length) }, hand));
  return results;
}
