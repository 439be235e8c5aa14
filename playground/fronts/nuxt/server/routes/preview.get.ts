/** Where Strapi's preview button leads (config/admin: preview); the secret is known to the editors' Strapi only. */
export default defineEventHandler((event) => {
  const { secret, status, path } = getQuery(event);
  const { previewSecret } = useRuntimeConfig(event);
  if (!previewSecret || secret !== previewSecret) throw createError({ statusCode: 401, statusMessage: 'Not for you' });
  // A path of this site, and of no other.
  const { pathname } = new URL(String(path ?? '/'), 'http://site');
  return sendRedirect(event, status === 'published' ? pathname : `${pathname}?${new URLSearchParams({ secret: previewSecret })}`);
});
