/** An answer that is a file: its bytes are made while they are read, never all at once. */
export class FileAnswer {
  constructor(
    /** ASCII, with its ending: `bukti-serah-terima_2026-11.pdf`. */
    readonly name: string,
    readonly type: string,
    readonly body: AsyncIterable<Uint8Array>,
  ) {}
}
