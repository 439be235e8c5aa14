import { draftMode } from 'next/headers';
import { redirect } from 'next/navigation';

/** Where Strapi's preview button leads (config/admin: preview); the secret is known to the editors' Strapi only. */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const secret = process.env.PREVIEW_SECRET;
  if (!secret || searchParams.get('secret') !== secret) return new Response('Not for you', { status: 401 });
  const draft = await draftMode();
  if (searchParams.get('status') === 'published') draft.disable();
  else draft.enable();
  // A path of this site, and of no other.
  redirect(new URL(searchParams.get('path') ?? '/', 'http://site').pathname);
};
