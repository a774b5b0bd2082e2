import { writeFileSync } from 'node:fs';

/**
 * Counts the tests for the last line `N passed, N failed`. `npm test` prints that line itself when jest has ended (jest writes
 * after its reporters) and takes the numbers from the file that PLATFORM_TEST_SUMMARY names; jest run alone prints it here.
 */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that could not be run at all has no tests to count.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    const file = process.env.PLATFORM_TEST_SUMMARY;
    if (file) writeFileSync(file, JSON.stringify(counts));
    else process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`);
  }
}
