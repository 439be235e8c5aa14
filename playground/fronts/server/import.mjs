#!/usr/bin/env node
/** `node import.mjs < old-views.ndjson`: brings in recorded events over HTTP, with an API token that may `importEvents`. */
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const { INSIGHT_URL = 'http://localhost:1337/api/insight', INSIGHT_TOKEN } = process.env;
const MOST_AT_ONCE = 50;

const send = async (lines) => {
  const answer = await fetch(`${INSIGHT_URL}/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${INSIGHT_TOKEN}` },
    body: `[${lines.join(',')}]`,
  });
  if (answer.status === 429 || answer.status === 503) {
    await pause(1_000 * Number(answer.headers.get('Retry-After') ?? 1));
    await send(lines);
  } else if (!answer.ok) {
    throw new Error(`Insight answered ${answer.status}: ${await answer.text()}`);
  }
};

let count = 0;
let waiting = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) waiting.push(line);
  if (waiting.length === MOST_AT_ONCE) {
    await send(waiting);
    count += waiting.length;
    waiting = [];
  }
}
if (waiting.length > 0) await send(waiting);
console.log(`${count + waiting.length} events brought in`);
