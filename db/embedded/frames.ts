/** Message type bytes of the PostgreSQL wire protocol, version 3. */
export const Front = {
  bind: 0x42,
  close: 0x43,
  copyData: 0x64,
  copyDone: 0x63,
  copyFail: 0x66,
  describe: 0x44,
  execute: 0x45,
  flush: 0x48,
  functionCall: 0x46,
  parse: 0x50,
  query: 0x51,
  sync: 0x53,
  terminate: 0x58,
} as const;

export const Back = {
  commandComplete: 0x43,
  copyIn: 0x47,
  dataRow: 0x44,
  error: 0x45,
  keyData: 0x4b,
  notification: 0x41,
  parseComplete: 0x31,
  ready: 0x5a,
} as const;

export const Idle = 0x49;

const HEADER_BYTES = 5;

export function frame(type: number, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const body = parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part));
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const head = Buffer.alloc(HEADER_BYTES);
  head[0] = type;
  head.writeInt32BE(length + 4, 1);
  return Buffer.concat([head, ...body]);
}

export const SYNC = frame(Front.sync);
export const COPY_REFUSAL = frame(Front.copyFail, "refused\0");

export const query = (sql: string): Buffer => frame(Front.query, `${sql}\0`);
export const ready = (status: number): Buffer => frame(Back.ready, Uint8Array.of(status));
export const closeStatement = (name: string): Buffer => frame(Front.close, `S${name}\0`);

export function errorFrame(severity: "ERROR" | "FATAL", code: string, message: string): Buffer {
  return frame(Back.error, `S${severity}\0V${severity}\0C${code}\0M${message}\0\0`);
}

/** Reads the zero-terminated string that starts at `offset`; `next` is the offset behind its zero. */
export function cString(bytes: Buffer, offset: number): { text: string; next: number } {
  const end = bytes.indexOf(0, offset);
  return end < 0
    ? { text: bytes.toString("utf8", offset), next: bytes.length }
    : { text: bytes.toString("utf8", offset, end), next: end + 1 };
}

/** Calls `visit` with each whole backend message in `bytes`. */
export function eachFrame(bytes: Buffer, visit: (type: number, start: number, end: number) => void): void {
  for (let start = 0; start + HEADER_BYTES <= bytes.length; ) {
    const end = start + 1 + bytes.readInt32BE(start + 1);
    visit(bytes[start] ?? 0, start, end);
    start = end;
  }
}

/** The columns of one DataRow message, as text. */
export function rowValues(row: Buffer): (string | null)[] {
  const values: (string | null)[] = [];
  let offset = 7;
  for (let column = row.readInt16BE(5); column > 0; column--) {
    const length = row.readInt32BE(offset);
    offset += 4;
    values.push(length < 0 ? null : row.toString("utf8", offset, offset + length));
    offset += Math.max(length, 0);
  }
  return values;
}
