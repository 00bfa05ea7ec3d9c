// Every fence of DESIGN.md that is about who may import whom. `npm test` trips each one on its plant before it trusts it.
const MACHINERY = "kernel|platform|outbox|trpc|web";
const FEATURE = `^server/(?!(?:${MACHINERY})/)[^/]+/`;
const TESTS = "\\.test\\.tsx?$|^db/testing/|/testing/";
const TABLES = "^server/(root|reactions(-of-money)?|sweeps)\\.ts$";
const SQL = "(^|/)node_modules/(drizzle-orm|postgres|@electric-sql)/";
const PURE = "\\.(contract|reasons|rules|text)\\.ts$";
const APP = "^(app|components|server|db|workers)/";

/** Whose commands a feature may call in the same transaction; a new feature stands above escrow. */
const GROUND_FLOOR = ["audit", "control", "identity", "photo"];
const BELOW_OTHERS = [...GROUND_FLOOR, "account", "surplus", "escrow"];
const BELOW = {
  audit: [],
  control: ["audit"],
  identity: ["audit", "control"],
  photo: [],
  account: ["identity"],
  surplus: [...GROUND_FLOOR, "account"],
  escrow: [...GROUND_FLOOR, "account", "surplus"],
  market: [...BELOW_OTHERS, "menu", "matching"],
  recurring: [...BELOW_OTHERS, "market"],
  dispute: [...BELOW_OTHERS, "handover"],
  joining: [...GROUND_FLOOR, "privacy"],
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const upward = (name, from, below, own) =>
  forbid(name, "Commands of another feature are called downwards only; the way back up is an event.", from, {
    path: "^server/[^/]+/.*\\.commands\\.ts$",
    pathNot: [own, ...below.map((feature) => `^server/${feature}/`)],
  });

/** @param {string[]} clientFiles files of app/ that say "use client" */
const rules = (clientFiles) => [
  forbid("no-cycles", "Two files that need each other are one file, or miss a third.", {}, { circular: true }),
  forbid(
    "browser-takes-only-pure-server-files",
    "The browser gets kernel, contract, rules, text and types; nothing else of the server.",
    {
      path: ["^components/", ...clientFiles.map((path) => `^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)],
      pathNot: TESTS,
    },
    { path: "^(server|db|workers)/", pathNot: ["^server/kernel/", PURE], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "the-browser-carries-no-schemas",
    "Schemas weigh 26 kB; screens, rules and words take types from a contract, and values from elsewhere.",
    { path: ["^components/", "^server/.*\\.(reasons|rules|text)\\.ts$"], pathNot: TESTS },
    { path: ["\\.contract\\.ts$", "(^|/)node_modules/zod/"], dependencyTypesNot: ["type-only"] },
  ),
  forbid("nobody-imports-a-page", "A page is an end.", {}, { path: "^app/.*(page|layout|route)\\.tsx?$" }),
  forbid(
    "nobody-imports-the-app",
    "Screens are parts; app/ only puts them together.",
    { pathNot: "^app/" },
    { path: "^app/" },
  ),
  forbid(
    "nobody-imports-a-worker",
    "A worker is a door: it opens inwards.",
    { pathNot: TESTS },
    { path: "^workers/[^/]+\\.ts$" },
  ),
  forbid(
    "worker-runtime-is-for-workers",
    "Doors share their hinges.",
    { pathNot: `^workers/|${TESTS}` },
    { path: "^workers/" },
  ),
  forbid(
    "pages-never-open-the-database",
    "A page asks the caller.",
    { path: "^app/", pathNot: TESTS },
    { path: ["^db/", "\\.(store|view)\\.ts$", SQL], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "kernel-knows-nobody",
    "The ground stands on nothing.",
    { path: "^server/kernel/", pathNot: TESTS },
    { path: APP, pathNot: "^server/kernel/" },
  ),
  forbid(
    "machinery-knows-no-feature",
    "Machinery that knows a feature can serve only that one.",
    { path: "^(server/(trpc|outbox|platform)/|db/)", pathNot: [TESTS, "^db/seed/"] },
    { path: [FEATURE, TABLES], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "features-do-not-know-the-tables",
    "Features do not listen; the tables listen.",
    { path: FEATURE, pathNot: TESTS },
    { path: [TABLES, "^server/web/"] },
  ),
  forbid(
    "pure-files-import-only-pure-files",
    "What decides must be decidable anywhere.",
    { path: `^server/.*${PURE}` },
    { pathNot: ["^server/kernel/", PURE, "(^|/)node_modules/zod/"] },
  ),
  forbid(
    "only-stores-and-views-speak-sql",
    "SQL has one address in each feature.",
    { path: "^(server|components|workers)/", pathNot: [TESTS, "\\.(store|view)\\.ts$", "^server/(outbox|platform)/"] },
    { path: ["^db/", SQL], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "a-store-keeps-its-own-tables",
    "Tables have one owner; a view may read them all.",
    { path: "^server/([^/]+)/.*\\.store\\.ts$" },
    { path: "^db/schema/", pathNot: ["^db/schema/$1[.-]", "^db/schema/columns\\.ts$"] },
  ),
  forbid(
    "another-features-store-is-private",
    "Ask a feature through its contract, rules or commands.",
    { path: "^server/([^/]+)/", pathNot: [TESTS, "^server/web/"] },
    { path: "^server/[^/]+/.*\\.(store|view|router|gateway)\\.ts$", pathNot: "^server/$1/" },
  ),
  ...Object.entries(BELOW).map(([feature, below]) =>
    upward(
      `commands-go-down-from-${feature}`,
      { path: `^server/${feature}/`, pathNot: TESTS },
      below,
      `^server/${feature}/`,
    ),
  ),
  upward(
    "commands-go-down",
    { path: `^server/(?!(?:${MACHINERY}|${Object.keys(BELOW).join("|")})/)([^/]+)/`, pathNot: TESTS },
    BELOW_OTHERS,
    "^server/$1/",
  ),
  forbid(
    "only-the-map-engine-knows-maplibre",
    "147 kB of worker stay behind one door.",
    { pathNot: ["^components/map/map-engine\\.ts$", "(^|/)node_modules/"] },
    { path: "(^|/)node_modules/maplibre-gl/", pathNot: "\\.css$", dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "ui-knows-no-domain",
    "A button has no opinion about food.",
    { path: "^components/ui/", pathNot: TESTS },
    { path: APP, pathNot: "^components/ui/" },
  ),
  forbid(
    "everything-imported-exists",
    "An import that leads nowhere is fenced by nothing.",
    { path: APP },
    { path: "^@/", couldNotResolve: true },
  ),
];

module.exports = { rules };
