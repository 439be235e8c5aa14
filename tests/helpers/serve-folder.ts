import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** Serves the pages of a folder as a host of static sites does. */
export const serveFolder = (folder: string, port: number): Promise<{ url: string; close(): void }> =>
  new Promise((resolve) => {
    const server = createServer(({ url = '/' }, response) => {
      const page = path.join(folder, new URL(url, 'http://site').pathname, 'index.html');
      if (existsSync(page)) {
        createReadStream(page).pipe(response.setHeader('Content-Type', 'text/html; charset=utf-8'));
      } else {
        response.writeHead(404).end();
      }
    });
    server.listen(port, 'localhost', () => {
      resolve({ url: `http://localhost:${port}`, close: () => server.close() });
    });
  });
