/**
 * Vitest's JSON report, as far as it is read here.
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: ReadonlyArray<{status: string, assertionResults: ReadonlyArray<unknown>}>,
 * }} Report
 */

/**
 * Counts a run so that nothing is lost in silence: a file that could not be loaded, a skipped test
 * and a run that broke off are failures too.
 * @param {Report | undefined} report nothing when Vitest wrote none
 * @param {boolean} ok whether Vitest itself ended well
 * @returns {{passed: number, failed: number}}
 */
export function countReport(report, ok) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !ok ? 1 : failed };
}
