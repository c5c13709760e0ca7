// All checks of the project: types, lint with the layer rules, format, then the tests. Arguments go to vitest
// (`npm test -- test/ingest`). The last line counts them all; each of the first three counts as one test.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = `${root}node_modules/.bin`;
const results = `${root}build/vitest.json`;
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` };

/** Runs a tool with its output shown; true where it ends with 0. */
function run(name, command, args) {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(`${bin}/${command}`, args, { cwd: root, stdio: "inherit", env: environment });
  if (error) console.error(error.message);
  return status === 0;
}

/** What vitest's JSON report counts. A file that fails before its first test, or an error outside any test, counts too. */
function countTests(report, succeeded) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function runTests(args) {
  mkdirSync(`${root}build`, { recursive: true });
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const succeeded = run("tests", "vitest", ["run", ...reporters, ...args]);
  try {
    return countTests(JSON.parse(readFileSync(results, "utf8")), succeeded);
  } catch (error) {
    console.error(`vitest left no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const house = [
  run("types (tsc)", "tsc", ["--noEmit"]),
  run("lint (oxlint)", "oxlint", ["--deny-warnings"]),
  run("format (oxfmt)", "oxfmt", ["--check"]),
];
const tests = runTests(process.argv.slice(2));
const passed = tests.passed + house.filter(Boolean).length;
const failed = tests.failed + house.filter((ok) => !ok).length;
if (tests.skipped > 0) {
  console.log(`\n${tests.skipped} skipped`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
