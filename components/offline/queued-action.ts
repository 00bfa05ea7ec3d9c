import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { FailureDetails } from "@/server/kernel/failure";
import type { Text } from "@/server/kernel/text";
import type { AppRouter } from "@/server/root";

/** What may wait for the network; the server honours the Idempotency-Key of each. */
export const QUEUE_PATHS = [
  "surplus.post",
  "surplus.claim",
  "offers.accept",
  "offers.decline",
  "claims.cancel",
  "claims.split",
  "pickups.verify",
  "attendance.appeal",
  "attendance.reportNotCome",
] as const;
export type QueuePath = (typeof QUEUE_PATHS)[number];

type At<Tree, Path> = Path extends `${infer Feature}.${infer Name}`
  ? Feature extends keyof Tree
    ? Name extends keyof Tree[Feature]
      ? Tree[Feature][Name]
      : never
    : never
  : never;
export type QueueInput<Path extends QueuePath> = At<inferRouterInputs<AppRouter>, Path>;
export type QueueOutput<Path extends QueuePath> = At<inferRouterOutputs<AppRouter>, Path>;

/** A refusal as plain JSON; `useRefusal` and `refusalCode` read it like an error of the client. */
export type Refused = Readonly<{ data: { wire: { code: string; details: FailureDetails } } }>;

/** One tap of a person, kept on the device until the server has answered it. */
export type QueuedAction = Readonly<{
  /** Order of the taps. */
  id: number;
  /** The Idempotency-Key, made at the tap and never changed. */
  key: string;
  path: QueuePath;
  input: unknown;
  personId: string;
  /** What was tapped, in words: "Ambil 5 boks Nasi kuning". */
  what: Text;
  tappedAt: number;
  /** It was sent and no answer came, or none for seconds. */
  unanswered: boolean;
  /** How often the server answered with a fault of its own. */
  faults: number;
  /** The bytes of a photo that goes along, until they are sent. */
  photo?: ArrayBuffer | null;
  /** What they became; null where they did not get through. */
  photoId?: string | null;
  /** Why the server said no; null while it has not answered. */
  refused: Refused | null;
}>;

export type Outcome = Readonly<{ data: unknown; refused: null } | { data: null; refused: Refused }>;

/** The server keeps its answers for a day; an older tap might be done twice and is no longer what the person means. */
const SENDABLE_FOR_MS = 12 * 3_600_000;

export const isTooOld = ({ tappedAt }: QueuedAction, now: number): boolean => now - tappedAt > SENDABLE_FOR_MS;

/** So many faults in a row are no passing trouble: the person is told, and the taps behind go on. */
export const MOST_FAULTS = 5;

export const refusedAs = (code: string, details: FailureDetails = {}): Refused => ({
  data: { wire: { code, details } },
});

/** Whether two taps ask for the same. */
export const isSameTap = (one: Pick<QueuedAction, "path" | "input">, path: QueuePath, input: unknown): boolean =>
  one.path === path && JSON.stringify(one.input) === JSON.stringify(input);

/** 32 hexadecimal digits of chance; `crypto.randomUUID` is missing where the page came over plain http. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
