/** No good answer: a refusal with what the server says about it, or a lost connection, where `data` is null. */
export class CallFailed extends Error {
  constructor(
    message: string,
    readonly data: unknown = null,
  ) {
    super(message);
    this.name = "CallFailed";
  }
}

type Asked = Readonly<{ path: string; input: unknown; answer: (value: unknown) => void; fail: (why: unknown) => void }>;
type Headers = Readonly<Record<string, string>>;
type SendOptions = Readonly<{ idempotencyKey?: string; signal?: AbortSignal }>;
export type Calls = Readonly<{
  /** Asked in the same moment, questions travel together. */
  ask: (path: string, input: unknown) => Promise<unknown>;
  /** Changes something; each travels alone, so that none waits for another's answer. */
  send: (path: string, input: unknown, options?: SendOptions) => Promise<unknown>;
}>;

const MOST_CALLS_A_BATCH = 20;
const LONGEST_ADDRESS = 8_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** @throws CallFailed where the server refused, or said nothing that can be read */
function read(answer: unknown): unknown {
  if (isObject(answer) && isObject(answer.result)) return answer.result.data;
  if (isObject(answer) && isObject(answer.error)) throw new CallFailed(String(answer.error.message), answer.error.data);
  throw new CallFailed("the answer cannot be read");
}

const hex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A request begins a trace (W3C trace context) that the server carries on to the last thing it caused. @throws CallFailed where no answer came */
async function exchange(
  address: string,
  { headers, ...request }: RequestInit & { headers: Headers },
): Promise<unknown> {
  try {
    const traced = { ...headers, traceparent: `00-${hex(16)}-${hex(8)}-01` };
    return await (await fetch(address, { ...request, headers: traced })).json();
  } catch (cause) {
    throw new CallFailed(cause instanceof Error ? cause.message : "no answer came");
  }
}

const addressOf = (url: string, asked: readonly Asked[]): string => {
  const inputs = JSON.stringify(Object.fromEntries(asked.map(({ input }, index) => [index, input])));
  return `${url}/${asked.map(({ path }) => path).join(",")}?batch=1&input=${encodeURIComponent(inputs)}`;
};

/** The first calls that fit into one request; always at least one. */
function firstBatch(url: string, asked: readonly Asked[]): readonly Asked[] {
  let most = Math.min(asked.length, MOST_CALLS_A_BATCH);
  while (most > 1 && addressOf(url, asked.slice(0, most)).length > LONGEST_ADDRESS) most -= 1;
  return asked.slice(0, most);
}

/** The wire of tRPC, as much of it as our screens speak: a tenth of the weight of its own client. */
export function callsTo(url: string, headers: Headers = {}): Calls {
  let waiting: Asked[] = [];

  async function travel(asked: readonly Asked[]): Promise<void> {
    const answers = await exchange(addressOf(url, asked), { headers }).catch((why: unknown) => why);
    asked.forEach(({ answer, fail }, index) => {
      try {
        if (answers instanceof Error) throw answers;
        // A batch that is refused as a whole has one answer for all of it.
        answer(read(Array.isArray(answers) ? (answers[index] ?? answers[0]) : answers));
      } catch (why) {
        fail(why);
      }
    });
  }

  function depart(): void {
    let left: readonly Asked[] = waiting;
    waiting = [];
    while (left.length > 0) {
      const batch = firstBatch(url, left);
      left = left.slice(batch.length);
      void travel(batch);
    }
  }

  return {
    ask: (path, input) =>
      new Promise((answer, fail) => {
        if (waiting.length === 0) setTimeout(depart);
        waiting.push({ path, input, answer, fail });
      }),
    send: async (path, input, { idempotencyKey, signal } = {}) =>
      read(
        await exchange(`${url}/${path}`, {
          method: "POST",
          body: JSON.stringify(input),
          signal,
          headers: {
            ...headers,
            "content-type": "application/json",
            ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
          },
        }),
      ),
  };
}
