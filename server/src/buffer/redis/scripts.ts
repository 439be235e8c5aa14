import { redisScript } from '../../redis';

/**
 * What has to happen at once or not at all. KEYS: a shard's stream, and the number of events in it. An entry of the stream holds many
 * events, so Redis cannot count them itself.
 */

/** Adds entries unless there is no room. ARGV: the most events, the new events, then of each entry: its events, their JSON. */
export const appendScript = redisScript(`
local added = tonumber(ARGV[2])
if tonumber(redis.call('GET', KEYS[2]) or 0) + added > tonumber(ARGV[1]) then
  return 0
end
for i = 3, #ARGV, 2 do
  redis.call('XADD', KEYS[1], '*', 'size', ARGV[i], 'events', ARGV[i + 1])
end
redis.call('INCRBY', KEYS[2], added)
return 1
`);

/**
 * Removes entries, each counted once however often this is asked. ARGV: of each entry, its id and its events. An empty stream has no
 * events: so the number is right again even if the key was evicted or changed by hand.
 */
export const removeScript = redisScript(`
local removed = 0
for i = 1, #ARGV, 2 do
  removed = removed + redis.call('XDEL', KEYS[1], ARGV[i]) * tonumber(ARGV[i + 1])
end
if redis.call('XLEN', KEYS[1]) == 0 then
  redis.call('DEL', KEYS[2])
elseif removed > 0 then
  redis.call('DECRBY', KEYS[2], removed)
end
return removed
`);

/**
 * Puts what is left of an entry in its place, at the end of the stream, unless the entry is no longer there. ARGV: its id and its events,
 * then of each entry of what is left: its events, their JSON.
 */
export const replaceScript = redisScript(`
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then
  return 0
end
local fewer = tonumber(ARGV[2])
for i = 3, #ARGV, 2 do
  redis.call('XADD', KEYS[1], '*', 'size', ARGV[i], 'events', ARGV[i + 1])
  fewer = fewer - tonumber(ARGV[i])
end
if redis.call('XLEN', KEYS[1]) == 0 then
  redis.call('DEL', KEYS[2])
else
  redis.call('DECRBY', KEYS[2], fewer)
end
return 1
`);

/** Notes a number of shards if there have never been so many. KEYS: where; ARGV: the number. */
export const noteShardsScript = redisScript(`
local most = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), tonumber(ARGV[1]))
redis.call('SET', KEYS[1], most)
return most
`);
