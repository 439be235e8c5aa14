import { Command } from 'commander';
import { analyze } from './commands/analyze';
import { cleanup } from './commands/cleanup';
import { drain } from './commands/drain';
import { erase } from './commands/erase';
import { rebuild } from './commands/rebuild';
import { replay } from './commands/replay';
import { status } from './commands/status';
import { day, dayCount, doubleClickMs, silenceMs, timeZone } from './values';

const JSON_OPTION = ['--json', 'answer in JSON on stdout'] as const;

/**
 * What the command line understands.
 * @param ended is told the exit code of the command that was run
 */
export const programOf = (version: string, ended: (code: number) => void): Command => {
  const program = new Command('strapi-insight')
    .description('Looks after Insight in the Strapi app of the current folder.')
    .version(version)
    .exitOverride();

  program
    .command('status')
    .description('show whether events are counted in time: the buffer, the drain, the jobs; exit 1 when something is wrong')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await status(options)));

  program
    .command('drain')
    .description('apply buffered events until stopped: a process of its own, for the setting drain: "elsewhere"')
    .option('--once', 'end when the buffer is empty')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await drain(options)));

  program
    .command('replay')
    .description('count recorded events, one JSON object a line, each with its own time and visitor')
    .argument('<file>', 'a file of NDJSON, or - for stdin')
    .option('--scratch', 'count into a database that is thrown away, and leave that of the app as it is')
    .option('--double-click <seconds>', 'views of one page closer together than this are one; 0 counts each', doubleClickMs)
    .option('--silence <seconds>', 'a visitor’s silence that ends a session', silenceMs)
    .option('--time-zone <zone>', 'the calendar to count in, as Europe/Berlin', timeZone)
    .option(...JSON_OPTION)
    .action(async (file, { doubleClick, silence, ...options }) =>
      ended(await replay(file, { ...options, doubleClickMs: doubleClick, silenceMs: silence })),
    );

  program
    .command('rebuild')
    .description('count totals anew from the raw records')
    .requiredOption('--from <day>', 'the first day, as 2026-11-01', day)
    .requiredOption('--to <day>', 'the last day', day)
    .option('--yes', 'do not ask')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await rebuild(options)));

  program
    .command('cleanup')
    .description('delete raw records; totals stay')
    .requiredOption('--days <number>', 'keep those of so many days', dayCount)
    .option('--yes', 'do not ask')
    .option('--dry-run', 'only count what would be deleted')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await cleanup(options)));

  program
    .command('erase')
    .description('erase a visitor or a session: records, and what waits to be counted; totals stay')
    .option('--visitor <id>', 'the id that the visitor’s records have')
    .option('--session <id>', 'the id of the session')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'only count what would be erased')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await erase(options)));

  program
    .command('analyze')
    .description('show what Insight keeps, and how much room it takes: tables, and keys in Redis')
    .option(...JSON_OPTION)
    .action(async (options) => ended(await analyze(options)));

  return program;
};
