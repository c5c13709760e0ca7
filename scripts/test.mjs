// All checks of the project: types, lint with the layer rules, format, then the tests. Arguments go to vitest
// (`npm test -- test/ingest`). The last line counts them all; each of the first three counts as one test.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = `${root}node_modules/.bin`;
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

/** Projects of vitest that run at the same time, in two halves that take about as long: who waits for a server leaves a core idle. */
const RUNS = [
  { name: "tests on Neo4j", projects: ["neo4j"], report: "build/vitest-neo4j.json" },
  { name: "tests", projects: ["plain", "browser"], report: "build/vitest.json" },
];

/** Runs some projects in a process of their own. What `shown` writes is seen at once, the rest when it has ended. */
async function runProjects({ name, projects, report }, args, shown) {
  const file = `${root}${report}`;
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const chosen = projects.flatMap((project) => ["--project", project]);
  const child = spawn(`${bin}/vitest`, ["run", ...chosen, "--passWithNoTests", ...reporters, ...args], {
    cwd: root,
    stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    env: environment,
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => chunks.push(chunk));
  const [status] = await once(child, "close");
  return { name, file, succeeded: status === 0, output: Buffer.concat(chunks) };
}

async function runTests(args) {
  mkdirSync(`${root}build`, { recursive: true });
  console.log(`\n── ${RUNS.at(-1).name}, and at the same time ${RUNS[0].name}, which are shown after them`);
  const runs = await Promise.all(RUNS.map((run, at) => runProjects(run, args, at === RUNS.length - 1)));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, file, succeeded, output } of runs) {
    if (output.length > 0) console.log(`\n── ${name}\n${output.toString()}`);
    const counted = countsIn(file, succeeded);
    for (const key of Object.keys(counts)) counts[key] += counted[key];
  }
  if (counts.passed + counts.failed + counts.skipped === 0) {
    console.error("no test was run");
    counts.failed = 1;
  }
  return counts;
}

function countsIn(file, succeeded) {
  try {
    return countTests(JSON.parse(readFileSync(file, "utf8")), succeeded);
  } catch (error) {
    console.error(`vitest left no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const house = [
  run("types (tsc)", "tsc", ["--noEmit"]) && run("types of the page (tsc)", "tsc", ["--noEmit", "-p", "src/explorer"]),
  run("lint (oxlint)", "oxlint", ["--deny-warnings"]),
  run("format (oxfmt)", "oxfmt", ["--check"]),
];
const tests = await runTests(process.argv.slice(2));
const passed = tests.passed + house.filter(Boolean).length;
const failed = tests.failed + house.filter((ok) => !ok).length;
if (tests.skipped > 0) {
  console.log(`\n${tests.skipped} skipped`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
