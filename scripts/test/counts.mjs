import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const PASSED = Object.freeze({ passed: 1, failed: 0, skipped: 0 });
export const FAILED = Object.freeze({ passed: 0, failed: 1, skipped: 0 });
export const SKIPPED = Object.freeze({ passed: 0, failed: 0, skipped: 1 });

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * What a runner's report says. A runner that ended badly never counts as clean, whatever it wrote.
 * @param {string} path
 * @param {boolean} endedWell
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function fromReport(path, endedWell, read) {
  if (!existsSync(path)) return FAILED;
  const counts = read(JSON.parse(readFileSync(path, "utf8")));
  const silent = counts.passed + counts.failed + counts.skipped === 0;
  return (!endedWell || silent) && counts.failed === 0 ? sum([counts, FAILED]) : counts;
}

/** @param {string} path @param {boolean} endedWell */
export const fromVitest = (path, endedWell) =>
  fromReport(path, endedWell, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

/** A test that passed only at its second try is a failure. @param {string} path @param {boolean} endedWell */
export const fromPlaywright = (path, endedWell) =>
  fromReport(path, endedWell, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
