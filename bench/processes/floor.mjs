/**
 * The least that a durable collector can do: `node floor.mjs REDIS_URL STREAM`. Reads the body, parses it, adds it to a stream of Redis,
 * answers. Sends its port to the process that started it.
 */
import { createServer } from 'node:http';
import { Redis } from 'ioredis';

const [redisUrl, stream] = process.argv.slice(2);
const redis = new Redis(redisUrl);

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    JSON.parse(body);
    await redis.xadd(stream, '*', 'event', body);
    response.writeHead(204).end();
  });
});

server.listen(0, '127.0.0.1', () => process.send(server.address().port));
