#!/usr/bin/env node
/**
 * `node old-numbers.mjs https://www.example.com < old-numbers.csv > old-views.ndjson`: makes events of the numbers that another tool has
 * exported, a line for each day and page: `day,path,views,visitors`. Days, pages, views and visitors are kept; who read what is unknown.
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';

const LINE = /^(\d{4}-\d{2}-\d{2}),(\/[^,]*),(\d+),(\d+)$/;
const MINUTE_MS = 60_000;
const MOST_VIEWS_EACH = 660; // from noon to eleven in the evening

const [, , site] = process.argv;
if (!URL.canParse(site)) throw new Error('Say of which site: node old-numbers.mjs https://www.example.com');

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  const [, day, path, views, visitors] = LINE.exec(line.trim()) ?? [];
  if (!day) {
    if (line.trim() && number > 1) throw new Error(`Line ${number} is not day,path,views,visitors: ${line}`);
    continue;
  }
  const readers = Math.min(Number(visitors), Number(views));
  if (Number(views) > readers * MOST_VIEWS_EACH) throw new Error(`Line ${number} has too many views of one visitor: ${line}`);
  // Made of the line itself, so that importing it again changes nothing.
  const name = createHash('sha256').update(`${day} ${path}`).digest('hex').slice(0, 24);
  for (let view = 0; view < Number(views); view += 1) {
    const at = Date.parse(`${day}T12:00:00Z`) + Math.floor(view / readers) * MINUTE_MS;
    const event = {
      kind: 'view',
      id: `${name}-${view}`,
      at: new Date(at).toISOString(),
      visitor: `${name}-v${view % readers}`,
      url: new URL(path, site).href,
    };
    console.log(JSON.stringify(event));
  }
}
