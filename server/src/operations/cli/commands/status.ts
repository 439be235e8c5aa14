import type { Health, JobHealth } from '../../../../../contracts/health';
import { sentenceOf } from '../../health/sentence';
import { columns } from '../columns';
import { service } from '../services';
import { bytes, number } from '../speech';
import { withApp } from '../with-app';

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const waiting = ({ backlog }: Health['buffer']): string => {
  if (!backlog) {
    return 'nobody knows how much waits';
  }
  return backlog.events === 0
    ? 'nothing waits'
    : `${number(backlog.events)} events wait, the oldest for ${number(Math.round(backlog.lagSeconds))} s`;
};

const drained = ({ place, last, failing }: Health['drain']): string =>
  [
    place,
    last ? `${number(last.events)} events in ${number(last.durationMs)} ms, at ${last.at}` : 'nothing has been applied yet',
    ...(failing ? [`failing since ${failing.since}: ${failing.error}`] : []),
  ].join('; ');

const jobState = ({ isRunning, isOverdue, failingSince, startedAt }: JobHealth): string => {
  if (isOverdue) {
    return 'overdue';
  }
  if (failingSince) {
    return 'failing';
  }
  if (isRunning) {
    return 'running';
  }
  return startedAt ? 'well' : 'has not run yet';
};

const tablesOf = ({ filtered, jobs }: Health): string[] => [
  columns([
    ['Not counted', 'today', 'last 7 days'],
    ...filtered.map(({ reason, today, last7Days }) => [reason, number(today), number(last7Days)]),
  ]),
  columns([['Job', 'is', 'last run'], ...jobs.map((job) => [job.name, jobState(job), job.startedAt ?? '–'])]),
];

const readable = (health: Health): string => {
  const { state, reasons, buffer, drain, setAsideEvents, redis } = health;
  const facts = [
    ['State', state],
    ['Buffer', `${buffer.kind}; ${waiting(buffer)}`],
    ['Drain', drained(drain)],
    ['Set aside', `${number(setAsideEvents)} events`],
  ];
  if (redis) {
    facts.push(['Redis', redis.isUp ? `${redis.version ?? '?'}, ${bytes(redis.usedBytes ?? 0)}` : 'does not answer']);
  }
  const lines = facts.map(([name, value]) => `${name?.padEnd(11)}${value}`);
  const complaints = reasons.map((reason) => `${reason.state === 'bad' ? 'Bad' : 'Warning'}: ${capital(sentenceOf(reason))}.`);
  return [[...lines, ...complaints].join('\n'), ...tablesOf(health)].join('\n\n');
};

/** `status`: whether events are counted in time. */
export const status = ({ json }: { json?: boolean }): Promise<number> =>
  withApp(async ({ strapi, answer }) => {
    const health = await service(strapi, 'health').read();
    answer(json ? JSON.stringify(health) : readable(health));
    return health.state === 'bad' ? 1 : 0;
  });
