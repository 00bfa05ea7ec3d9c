import { hash, verify } from "@node-rs/argon2";
import { identityReasons } from "@/server/identity/identity.contract";
import { singleton } from "@/server/platform/singleton";

/** Argon2id, 64 MiB, 3 passes, 2 lanes (DOMAIN.md §4); `algorithm: 2` is Argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 2 } as const;
const AT_ONCE = 2;
const MOST_WAITING = 200;

/** Lets few through at a time: each hash holds 64 MiB and two threads. */
class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting.length >= MOST_WAITING) throw identityReasons.busy({ retryAfterSeconds: 10 });
    if (this.inside >= AT_ONCE) await new Promise<void>((enter) => this.waiting.push(enter));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}

const turnstile = () => singleton("password-turnstile", () => new Turnstile());

/** A hash nobody knows the password of, so that unknown accounts cost the same time. */
const decoy = (): Promise<string> =>
  singleton("password-decoy", () => hash(`${Math.PI}${process.hrtime.bigint()}`, PARAMETERS));

/** Runs `work` as one of at most two password checks of this process. @throws Failure `identity.busy` when 200 wait */
export const inPasswordTurn = <Result>(work: () => Promise<Result>): Promise<Result> => turnstile().pass(work);

/** Hashes a new password, about 100 ms off the event loop. @throws Failure `identity.busy` when 200 wait */
export const hashPassword = (password: string): Promise<string> => inPasswordTurn(() => hash(password, PARAMETERS));

/** Instead of the hash of someone who signs in by codes alone. */
export const NO_PASSWORD = "none";

/** Whether the password fits; takes the same time without a hash. Call it inside `inPasswordTurn`. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const kept = passwordHash === NO_PASSWORD ? null : passwordHash;
  const fits = await verify(kept ?? (await decoy()), password);
  return kept !== null && fits;
}
