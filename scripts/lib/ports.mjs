import net from 'node:net';
import { problem } from './problem.mjs';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

const inUse = (port) =>
  problem(`Port ${port} is in use. End the program that uses it, or choose another: PORT=${port + 1} npm run demo`);

/** @throws when something else is listening there */
export const checkPortIsFree = async (port, host) => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw problem('PORT must be a number from 1 to 65535.');
  // A program may also listen at this computer's IPv6 address alone; a browser would find that one first.
  if (await answers(port, 'localhost')) throw inUse(port);
  try {
    await listen(port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw inUse(port);
    throw problem(`Nothing can listen on ${host}, port ${port}: ${error.message}`);
  }
};

export const freePort = () => listen(0, '127.0.0.1');

/** Whether something answers there. */
export const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 2_000 });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });

/** Waits until something is so; false when it has not become so in time. */
export const until = async (isSo, mostMs) => {
  const latest = Date.now() + mostMs;
  while (Date.now() < latest) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
};
