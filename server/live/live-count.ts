import { MINUTE, SECOND } from "@/server/kernel/time";

/** Two ways have each their own pace: so long a message may be overtaken by later ones. */
const OVERTAKEN_MS = 2 * SECOND;
/** A sender whose last message may be lost has so long to say the next. */
const IN_DOUBT_MS = 10 * SECOND;
const FORGOTTEN_MS = 2 * MINUTE;

type Sender = {
  /** Everything up to this number was heard. */
  whole: number;
  /** Later ones heard, each with when. */
  early: Map<number, number>;
  heardAt: number;
  inDoubt: boolean;
};

/** Counts the messages of each relay, which come by one way or by both: tells doubles, and what is missing. Times in milliseconds that only grow. */
export class LiveCount {
  private readonly senders = new Map<string, Sender>();
  private missedBefore = false;

  /** Whether any numbered message was heard of late. */
  get knowsAny(): boolean {
    return this.senders.size > 0;
  }

  /** Counts a message. @returns false where it was heard before */
  take(from: string, number: number, at: number): boolean {
    const sender = this.senders.get(from);
    if (!sender) {
      this.senders.set(from, { whole: number, early: new Map(), heardAt: at, inDoubt: false });
      this.missedBefore ||= number > 1;
      return true;
    }
    Object.assign(sender, { heardAt: at, inDoubt: false });
    if (number <= sender.whole || sender.early.has(number)) return false;
    sender.early.set(number, at);
    while (sender.early.delete(sender.whole + 1)) sender.whole += 1;
    return true;
  }

  /** One of the ways is gone: the last messages may be, too. */
  doubt(): void {
    for (const sender of this.senders.values()) sender.inDoubt = true;
  }

  /** Whether messages are lost; what was found lost once is not found again. */
  isMissing(at: number): boolean {
    let isMissing = this.missedBefore;
    this.missedBefore = false;
    for (const [from, sender] of this.senders) {
      const [overtookAt = at] = sender.early.values();
      if (at - overtookAt > OVERTAKEN_MS) {
        sender.whole = Math.max(...sender.early.keys());
        sender.early.clear();
        isMissing = true;
      }
      const silentMs = at - sender.heardAt;
      if (sender.inDoubt && silentMs > IN_DOUBT_MS) isMissing = true;
      if (silentMs > (sender.inDoubt ? IN_DOUBT_MS : FORGOTTEN_MS)) this.senders.delete(from);
    }
    return isMissing;
  }
}
