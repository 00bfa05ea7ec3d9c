/** A failure a person can act on: one sentence in Indonesian, one in English, and where useful the last lines of what failed. */
export class Sentence extends Error {
  /** @param {string} id @param {string} en @param {string} [detail] */
  constructor(id, en, detail = "") {
    super(en);
    this.id = id;
    this.en = en;
    this.detail = detail;
  }
}

/** @type {[RegExp, string, string][]} */
const KNOWN = [
  [
    /ENOSPC|no space left on device|disk full/i,
    "Diska penuh: kosongkan ruang, lalu jalankan lagi.",
    "The disk is full: free some space, then start again.",
  ],
  [/EADDRINUSE/, "Port sedang dipakai program lain.", "The port is taken by another program."],
  [
    /ENOMEM|heap out of memory|Cannot allocate memory/i,
    "Memori habis: sediakan sedikitnya 3 GB.",
    "Out of memory: provide at least 3 GB.",
  ],
  [
    /EACCES|EPERM|permission denied/i,
    "Tidak ada izin menulis di folder ini.",
    "No permission to write in this folder.",
  ],
  [/ENOTFOUND|EAI_AGAIN|ETIMEDOUT.*registry|network/i, "Jaringan tidak terjangkau.", "The network cannot be reached."],
];

/**
 * Turns whatever went wrong into a sentence.
 * @param {unknown} error
 * @param {string} [output] what the failed program printed
 */
export function asSentence(error, output = "") {
  if (error instanceof Sentence) return error;
  const text = `${error instanceof Error ? error.message : String(error)}\n${output}`;
  const tail = text.trim().split("\n").slice(-40).join("\n");
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  if (known) return new Sentence(known[1], known[2], tail);
  return new Sentence("Gagal menjalankan Pahlawan Pangan.", "Pahlawan Pangan could not start.", tail);
}
