import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

/** Gives the booted app an address, for programs that ask it from outside. */
export const listening = (strapi: Core.Strapi): Promise<{ url: string; close(): void }> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => strapi.server.httpServer.emit('request', request, response));
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
