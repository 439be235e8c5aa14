import { createServer } from 'node:http';

/** Another host, which serves what it is given. */
export interface Pages {
  /** @returns the address of what is served */
  add(body: string, headers?: Record<string, string>): string;
  close(): void;
}

export const servePages = (): Promise<Pages> =>
  new Promise((resolve) => {
    const served = new Map<string, { body: string; headers: Record<string, string> }>();
    const server = createServer((request, response) => {
      const { body, headers } = served.get(request.url ?? '') ?? { body: '', headers: {} };
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
    });
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      resolve({
        add(body, headers = {}) {
          const path = `/page-${served.size}`;
          served.set(path, { body, headers });
          return `http://localhost:${port}${path}`;
        },
        close: () => server.close(),
      });
    });
  });
