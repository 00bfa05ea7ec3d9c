import { Back, eachFrame, query, rowValues } from "@/db/embedded/frames";

/** The part of PGlite the bridge needs. */
export interface RawDatabase {
  execProtocolRawStream(message: Uint8Array, options: { onRawData(bytes: Uint8Array): void }): Promise<void>;
  readonly Module: object;
}

interface StackPointer {
  value: number;
}

/** WebAssembly's stack pointer, which PGlite's emscripten module carries without a type. */
function stackPointerOf(database: RawDatabase): StackPointer {
  const { ___stack_pointer: pointer } = database.Module as { ___stack_pointer?: StackPointer };
  if (typeof pointer?.value !== "number") throw new Error("this PGlite version does not show its stack pointer");
  return pointer;
}

export const NO_ANSWER = "the embedded PostgreSQL session no longer answers";

/** The session is gone for good: only a new process brings the database back. */
export class SessionLost extends Error {}

/** The one PostgreSQL session; callers own it through the session queue while they use it. */
export class Engine {
  private readonly stackPointer: StackPointer;
  private readonly emptyStack: number;

  constructor(private readonly database: RawDatabase) {
    this.stackPointer = stackPointerOf(database);
    this.emptyStack = this.stackPointer.value;
  }

  /** Runs protocol messages; resolves with all they answered. Throws SessionLost when PostgreSQL itself ended. */
  async exchange(message: Uint8Array): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const onRawData = (bytes: Uint8Array): void => {
      chunks.push(Buffer.from(bytes));
    };
    // Each SQL error leaves about 1 kB on PGlite's stack; some 1,700 errors later every query would fail with 54001.
    this.stackPointer.value = this.emptyStack;
    try {
      await this.database.execProtocolRawStream(message, { onRawData });
    } catch (cause) {
      throw new SessionLost("the embedded PostgreSQL session ended", { cause });
    }
    if (chunks.length === 0) throw new SessionLost(NO_ANSWER);
    const [only] = chunks;
    return chunks.length === 1 && only ? only : Buffer.concat(chunks);
  }

  /** Runs simple SQL and resolves with its rows as text. Throws Error with PostgreSQL's message when it fails. */
  async rows(sql: string): Promise<(string | null)[][]> {
    const answer = await this.exchange(query(sql));
    const rows: (string | null)[][] = [];
    let failure: string | null = null;
    let answered = false;
    eachFrame(answer, (type, start, end) => {
      if (type === Back.dataRow) rows.push(rowValues(answer.subarray(start, end)));
      if (type === Back.ready) answered = true;
      if (type === Back.error) failure = errorMessage(answer.subarray(start, end));
    });
    if (!answered) throw new SessionLost(NO_ANSWER);
    if (failure !== null) throw new Error(failure);
    return rows;
  }
}

function errorMessage(frame: Buffer): string {
  const fields = frame.toString("utf8", 5).split("\0");
  return fields.find((field) => field.startsWith("M"))?.slice(1) ?? "unknown error";
}
