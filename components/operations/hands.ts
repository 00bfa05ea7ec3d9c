import { words } from "@/components/operations/words";
import { fill, type Text } from "@/server/kernel/text";

/** One thing that waits for a person, with the one place to go. */
export type Hand = Readonly<{ key: string; words: Text; href: string; action: Text }>;

type Waiting = Readonly<{
  regions: ReadonlyArray<Readonly<{ name: string; lots: number }>>;
  pending: string;
  deadLetters: number;
  /** Requests about personal data without an answer. */
  dataRequests: number;
  imbalances: readonly string[];
  troubledJobs: readonly string[];
}>;

/** What needs a hand, food first. */
export const handsNeeded = (waiting: Waiting): Hand[] => [
  ...waiting.regions.map(({ name, lots }) => ({
    key: `region-${name}`,
    words: fill(words.handUnplaced, { count: lots, region: name }),
    href: "/admin/antrean",
    action: words.openQueue,
  })),
  ...waiting.imbalances.map((lot) => ({
    key: `books-${lot}`,
    words: fill(words.handBooks, { lot: lot.slice(0, 8) }),
    href: `/admin/lot/${lot}`,
    action: words.openStory,
  })),
  ...waiting.troubledJobs.map((job) => ({
    key: `job-${job}`,
    words: fill(words.handJob, { job }),
    href: "/admin/pekerjaan",
    action: words.openJobs,
  })),
  ...(waiting.deadLetters > 0
    ? [
        {
          key: "dead",
          words: fill(words.handDead, { count: waiting.deadLetters }),
          href: "/admin/pekerjaan",
          action: words.openJobs,
        },
      ]
    : []),
  ...(waiting.dataRequests > 0
    ? [
        {
          key: "data-requests",
          words: fill(words.handData, { count: waiting.dataRequests }),
          href: "/admin/privasi",
          action: words.openData,
        },
      ]
    : []),
  ...(waiting.pending === "0"
    ? []
    : [
        {
          key: "pending",
          words: fill(words.handPending, { count: waiting.pending }),
          href: "/admin/organisasi",
          action: words.openOrganisations,
        },
      ]),
];
