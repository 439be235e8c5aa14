import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Middleware } from 'koa';

const etagOf = (content: string | Buffer): string => `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

/** Serves a browser script to pages of any host, packed where the browser can unpack it. @param source its text */
export const served = (source: string): Middleware => {
  const plain = { body: source, etag: etagOf(source) };
  const gzipped = gzipSync(source, { level: 9 });
  const packed = { body: gzipped, etag: etagOf(gzipped) };
  return (ctx) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      ctx.set('Allow', 'GET, HEAD');
      ctx.status = 405;
      return;
    }
    const isPacked = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
    const { body, etag } = isPacked ? packed : plain;
    if (isPacked) {
      ctx.set('Content-Encoding', 'gzip');
    }
    ctx.set('Vary', 'Accept-Encoding');
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('ETag', etag);
    ctx.status = 200;
    ctx.body = body;
    ctx.type = 'text/javascript';
    if (ctx.fresh) {
      ctx.status = 304;
    }
  };
};
