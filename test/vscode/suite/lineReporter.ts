import { toSuiteLine } from '../../harness/suiteLine.ts';

/**
 * A mocha reporter that logs one line a test, and at the end a sum that names where the tests ran.
 */
export function lineReporter(where: string): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      let passed = 0;
      let failed = 0;
      const say = (text: string): void => {
        for (const line of text.split('\n')) console.log(toSuiteLine(line));
      };
      runner.on('pass', (test) => {
        passed++;
        say(`  ✓ ${test.fullTitle()} (${String(test.duration)} ms)`);
      });
      runner.on('fail', (test, error: Error) => {
        failed++;
        say(`  ✗ ${test.fullTitle()}\n${shortStack(error)}`);
      });
      runner.once('end', () => {
        say(`${passed.toString()} passed, ${failed.toString()} failed (${where})`);
      });
    }
  };
}

/** The message and the frames next to the test; Mocha's own frames say nothing. */
function shortStack(error: Error): string {
  const lines = (error.stack ?? error.message).split('\n');
  const frames = lines.findIndex((line) => /^\s+at /.test(line));
  return lines.slice(0, frames < 0 ? undefined : frames + 3).join('\n');
}
