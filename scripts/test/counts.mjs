import { existsSync, readFileSync } from "node:fs";

/** How many, and of those that failed each one's name with the first line of its reason.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Counts */

/** @type {Counts} */
const NONE = { passed: 0, failed: 0, skipped: 0, failures: [] };
export const PASSED = Object.freeze({ ...NONE, passed: 1 });
export const SKIPPED = Object.freeze({ ...NONE, skipped: 1 });

/** One check that failed. @param {string} name @returns {Counts} */
export const failed = (name) => ({ ...NONE, failed: 1, failures: [name] });

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      failures: [...total.failures, ...one.failures],
    }),
    NONE,
  );

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal are such characters.
const COLOURS = /\u001b\[\d+m/g;

const SHOWN_LINES = 6;
const SHOWN_CHARACTERS = 300;

/** The first lines of what went wrong: enough to know it again. @param {string} name @param {string | undefined} reason */
function failure(name, reason = "") {
  const lines = reason.replaceAll(COLOURS, "").split("\n");
  const shown = lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, SHOWN_CHARACTERS));
  return `${name}: ${shown.join("\n      ")}`;
}

/**
 * What a runner's report says. A runner that ended badly never counts as clean, whatever it wrote.
 * @param {string} path
 * @param {boolean} endedWell
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function fromReport(path, endedWell, read) {
  if (!existsSync(path)) return failed(`${path} was not written`);
  const counts = read(JSON.parse(readFileSync(path, "utf8")));
  const silent = counts.passed + counts.failed + counts.skipped === 0;
  return (!endedWell || silent) && counts.failed === 0 ? sum([counts, failed(`${path} ended badly`)]) : counts;
}

/** @param {string} path @param {boolean} endedWell */
export const fromVitest = (path, endedWell) =>
  fromReport(path, endedWell, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ test) => test.status === "failed")
        .map((/** @type {any} */ test) => failure(test.fullName, test.failureMessages[0])),
    ),
  }));

/** Tests of a Playwright suite and of those within it. @param {any} suite @returns {any[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** A test that passed only at its second try is a failure. @param {string} path @param {boolean} endedWell */
export const fromPlaywright = (path, endedWell) =>
  fromReport(path, endedWell, ({ stats, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites
      .flatMap(specsOf)
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => failure(spec.title, spec.tests[0]?.results[0]?.errors[0]?.message)),
  }));
