import { expect, test } from 'vitest';
import { countReport } from '../report.mjs';

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const unloaded = { status: 'failed', assertionResults: [] };
const loaded = { status: 'failed', assertionResults: [{}] };

test.each([
  ['a clean run', clean, true, 0],
  ['a failed test', { ...clean, numFailedTests: 1, testResults: [loaded] }, false, 1],
  ['a file that could not be loaded', { ...clean, testResults: [unloaded] }, false, 1],
  ['a skipped test', { ...clean, numPendingTests: 1 }, true, 1],
  ['a planned test', { ...clean, numTodoTests: 1 }, true, 1],
  ['an error outside of any test', clean, false, 1],
])('%s', (_name, report, ok, failed) => {
  expect(countReport(report, ok)).toEqual({ passed: 3, failed });
});

test('a run without a report', () => {
  expect(countReport(undefined, true)).toEqual({ passed: 0, failed: 1 });
});
