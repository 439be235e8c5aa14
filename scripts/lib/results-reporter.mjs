import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that a run writes what it came to into; the gate names it. */
export const RESULTS = 'INSIGHT_TEST_RESULTS';

const said = (errors) => errors.map(({ stack, message }) => stack ?? message).join('\n');

/** Hooks and files that fail leave no failed test behind, and neither do errors that nobody heard: each is one more failure. */
const failuresOf = (modules, unheard) => [
  ...modules.flatMap((module) =>
    [module, ...module.children.allSuites()]
      .filter((parent) => parent.errors().length > 0)
      .map((parent) => ({
        where: [module.relativeModuleId, parent.fullName].filter(Boolean).join(' > '),
        what: said(parent.errors()),
      })),
  ),
  ...modules.flatMap((module) =>
    [...module.children.allTests('failed')].map((test) => ({
      where: `${module.relativeModuleId} > ${test.fullName}`,
      what: said(test.result().errors),
    })),
  ),
  ...unheard.map((error) => ({ where: 'outside of a test', what: said([error]) })),
];

/** Writes how many tests passed, and all that failed, for who reads several runs' results together. */
export default class ResultsReporter {
  onTestRunEnd(modules, unheard) {
    const passed = modules.reduce((sum, module) => sum + [...module.children.allTests('passed')].length, 0);
    const results = { passed, failures: failuresOf(modules, unheard) };
    writeFileSync(path.join(process.env[RESULTS], `${process.pid}.json`), JSON.stringify(results));
  }
}
