/** One message of a relay: which of its messages it is lets whoever hears two ways know what came already and what is missing. */
export type Numbered = Readonly<{ from: string; number: number; text: string }>;

const NUMBERED = /^#([0-9a-f-]{36}) (\d{1,15}) /;

/** @param number 1 for the first message of a relay, then one more each */
export const numbered = ({ from, number, text }: Numbered): string => `#${from} ${number} ${text}`;

/** Reads what `numbered` wrote; a text without a number comes back without one. */
export function readNumbered(payload: string): Numbered | Readonly<{ from: null; text: string }> {
  const [head, from, number] = NUMBERED.exec(payload) ?? [];
  if (head === undefined || from === undefined) return { from: null, text: payload };
  return { from, number: Number(number), text: payload.slice(head.length) };
}
