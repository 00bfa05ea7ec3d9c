/** @param {number} since milliseconds of performance.now() */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one step and shows its beginning, its end and its time.
 * @template T
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 */
export async function step(label, work) {
  const since = performance.now();
  let note = "";
  say(`  …  ${label}`);
  try {
    const result = await work((text) => {
      note = ` (${text})`;
    });
    say(`  ✔  ${label}${note}  ${seconds(since)}`);
    return result;
  } catch (error) {
    say(`  ✘  ${label}  ${seconds(since)}`);
    throw error;
  }
}
