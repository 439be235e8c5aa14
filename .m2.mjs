import {createRequire} from 'module';const require=createRequire('/tmp/w/content/package.json');

// m2.ts
import knexlib from "/tmp/w/content/node_modules/knex/knex.js";
import { readCounts } from "/tmp/w/content/server/src/totals/read-counts";
import { targetCounts, columnsOf } from "/tmp/w/content/server/src/totals/target-counts";
import { pack, unpack } from "/tmp/w/content/server/src/totals/pack";
var knex = knexlib({ client: "better-sqlite3", connection: { filename: "/tmp/content-bench/big.db" }, useNullAsDefault: true });
var t = async (n, f) => {
  const ts = [];
  for (let i = 0; i < 10; i++) {
    const a = performance.now();
    await f();
    ts.push(performance.now() - a);
  }
  console.log(n, ts.map((x) => x.toFixed(1)).join(" "));
};
var all = targetCounts();
await t("lifetime", async () => {
  const c = targetCounts();
  await readCounts(knex, "lifetime", "", c.add);
});
await t("day", async () => {
  const c = targetCounts();
  await readCounts(knex, "day", "2026-11-20", c.add);
});
await t("month", async () => {
  const c = targetCounts();
  await readCounts(knex, "month", "2026-11", c.add);
});
await t("hour", async () => {
  const c = targetCounts();
  await readCounts(knex, "hour", "2026-11-20T17:00Z", c.add);
});
for (let i = 1; i < 12; i++) await readCounts(knex, "month", "2026-" + String(i).padStart(2, "0"), (c) => all.add(c));
var text = "";
await t("columnsOf", () => columnsOf(all));
var cols = columnsOf(all);
await t("pack", () => {
  text = pack(cols);
});
console.log(text.length);
await t("unpack+add", () => {
  const c = targetCounts();
  c.add(unpack(text));
});
await t("scopes json", () => knex.raw("select kind,uid,entry_locale,json_group_array(id) ids from insight_targets group by kind,uid,entry_locale").then((r) => JSON.parse(r[0].ids).length));
await t("hours 24 of day", async () => {
  const c = targetCounts();
  for (let h = 0; h < 24; h++) await readCounts(knex, "hour", "2026-11-20T" + String(h).padStart(2, "0") + ":00Z", c.add);
});
await knex.destroy();
