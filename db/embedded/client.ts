import type { Socket } from "node:net";
import { FrameReader, ProtocolViolation } from "@/db/embedded/frame-reader";
import { errorFrame, Front, Idle, ready } from "@/db/embedded/frames";
import type { Settings } from "@/db/embedded/session-settings";
import type { Effects } from "@/db/embedded/sql-scan";
import { Statements } from "@/db/embedded/statements";

const MAX_FRAME_BYTES = 64 << 20;
const MAX_UNIT_BYTES = 96 << 20;
const PAUSE_ABOVE_BYTES = 1 << 20;
const MAX_UNREAD_BYTES = 64 << 20;

const UNIT_ENDS: ReadonlySet<number> = new Set([Front.sync, Front.query, Front.flush, Front.functionCall]);
const UNIT_PARTS: ReadonlySet<number> = new Set([Front.parse, Front.bind, Front.describe, Front.execute, Front.close]);
const COPY_PARTS: ReadonlySet<number> = new Set([Front.copyData, Front.copyDone, Front.copyFail]);

/** One connection: its input cut into units, its output, and what it did to the session. */
export class Client {
  readonly statements: Statements;
  readonly secret = (Math.random() * 0x7fffffff) | 0;
  settings: Settings = new Map();
  startSettings: Settings = new Map();
  readonly customSettings = new Set<string>();
  effects: Effects[] = [];
  status: number = Idle;
  /** True while the client is inside a transaction, so the session is its own. */
  holding = false;
  skipping = false;
  serving = false;
  started = false;
  /** True once the client said goodbye; what it sent before still runs. */
  terminated = false;
  closed = false;
  cancelled = false;
  private readonly reader = new FrameReader(MAX_FRAME_BYTES);
  private part: Buffer[] = [];
  private partBytes = 0;
  private units: Buffer[][] = [];
  private backlogBytes = 0;

  constructor(
    readonly id: number,
    private readonly socket: Socket,
  ) {
    this.statements = new Statements(`c${id}:`);
  }

  /** Takes in bytes and cuts them into units. Throws ProtocolViolation on input no client should send. */
  receive(chunk: Buffer, onStartup: (message: Buffer) => void): void {
    this.reader.push(chunk);
    while (!this.started && !this.closed) {
      const message = this.reader.nextStartup();
      if (!message) return;
      onStartup(message);
    }
    for (let message = this.reader.next(); message && !this.terminated; message = this.reader.next())
      this.accept(message);
    if (this.backlogBytes > PAUSE_ABOVE_BYTES && this.units.length > 0) this.socket.pause();
  }

  private accept(message: Buffer): void {
    const type = message[0] ?? 0;
    if (type === Front.terminate) this.terminated = true;
    else if (UNIT_ENDS.has(type) || UNIT_PARTS.has(type)) this.collect(type, message);
    else if (!COPY_PARTS.has(type)) throw new ProtocolViolation(`unknown message type ${type}`);
  }

  private collect(type: number, message: Buffer): void {
    this.part.push(message);
    this.partBytes += message.length;
    this.backlogBytes += message.length;
    if (this.partBytes > MAX_UNIT_BYTES) throw new ProtocolViolation(`more than ${MAX_UNIT_BYTES} bytes without Sync`);
    if (!UNIT_ENDS.has(type)) return;
    this.units.push(this.part);
    this.part = [];
    this.partBytes = 0;
  }

  get hasUnit(): boolean {
    return this.units.length > 0;
  }

  takeUnit(): Buffer[] | undefined {
    const unit = this.units.shift();
    for (const message of unit ?? []) this.backlogBytes -= message.length;
    if (this.backlogBytes <= PAUSE_ABOVE_BYTES && this.socket.isPaused()) this.socket.resume();
    return unit;
  }

  /** Sends bytes; a client that lets too much pile up unread is dropped. */
  send(bytes: Buffer): void {
    if (this.closed || !this.socket.writable || bytes.length === 0) return;
    const unread = this.socket.writableLength;
    this.socket.write(bytes);
    if (unread > MAX_UNREAD_BYTES) this.socket.destroy();
  }

  /** Resolves when the client has read enough to be sent more, or is gone; undefined when it has already. */
  roomToWrite(): Promise<void> | undefined {
    if (this.closed || !this.socket.writableNeedDrain) return undefined;
    return new Promise((resolve) => {
      const done = (): void => {
        this.socket.off("drain", done).off("close", done);
        resolve();
      };
      this.socket.on("drain", done).on("close", done);
    });
  }

  refuse(code: string, message: string): void {
    this.send(errorFrame("ERROR", code, message));
    this.send(ready(this.status));
  }

  drop(code: string, message: string): void {
    this.units = [];
    if (this.socket.writable) this.socket.end(errorFrame("FATAL", code, message));
    this.socket.destroySoon();
    setTimeout(() => this.socket.destroy(), 200).unref();
  }

  /** Marks the connection as gone; what it sent without a goodbye no longer runs. */
  close(): void {
    this.closed = true;
    if (!this.terminated) this.units = [];
  }

  endOutput(): void {
    this.socket.end();
  }
}
