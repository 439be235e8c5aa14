import { connect, createServer, type Socket } from 'node:net';

/** What stands between a client and a server, and loses answers when a test wants it to. */
export interface LossyProxy {
  url: string;
  /** The next answer does not arrive: its connection breaks once the server has given it. */
  loseNextAnswer(): void;
  /** How many answers have been lost. */
  lost(): number;
  close(): Promise<void>;
}

/** Forwards every connection to a server. */
export const startProxy = (target: string): Promise<LossyProxy> => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isLosing = false;
  let lost = 0;

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (answer) => {
      if (isLosing) {
        isLosing = false;
        lost += 1;
        client.destroy();
      } else {
        client.write(answer);
      }
    });
  });

  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        loseNextAnswer() {
          isLosing = true;
        },
        lost: () => lost,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) {
              socket.destroy();
            }
          }),
      });
    });
  });
};
