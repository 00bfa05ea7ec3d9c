export class ProtocolViolation extends Error {}

const STARTUP_LIMIT = 10_000;

/** Cuts a client's byte stream into messages; keeps chunks apart until a message is whole, so big ones cost one copy. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private held = 0;

  constructor(private readonly maxFrameBytes: number) {}

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.held += chunk.length;
  }

  /** The next untyped start-up message, or null while it is incomplete. Throws ProtocolViolation on a bad length. */
  nextStartup(): Buffer | null {
    if (this.held < 4) return null;
    const length = this.peek(4).readInt32BE(0);
    if (length < 8 || length > STARTUP_LIMIT) throw new ProtocolViolation("invalid length of startup packet");
    return this.held < length ? null : this.take(length);
  }

  /** The next typed message, or null while it is incomplete. Throws ProtocolViolation on a bad length. */
  next(): Buffer | null {
    if (this.held < 5) return null;
    const length = this.peek(5).readInt32BE(1);
    if (length < 4) throw new ProtocolViolation("invalid message length");
    if (length > this.maxFrameBytes) throw new ProtocolViolation(`message above ${this.maxFrameBytes} bytes`);
    return this.held < length + 1 ? null : this.take(length + 1);
  }

  private peek(bytes: number): Buffer {
    const first = this.chunks[0];
    return first && first.length >= bytes ? first : this.joined();
  }

  private take(bytes: number): Buffer {
    const source = this.peek(bytes);
    const rest = source.subarray(bytes);
    if (rest.length > 0) this.chunks[0] = rest;
    else this.chunks.shift();
    this.held -= bytes;
    return source.subarray(0, bytes);
  }

  private joined(): Buffer {
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    return all;
  }
}
