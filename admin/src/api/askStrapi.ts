import { attemptTokenRefresh } from '@strapi/strapi/admin';

interface Request {
  path: string;
  token: string | null;
  signal: AbortSignal;
}

/** Asks for what is read as it comes, which Strapi's own client cannot; when the token has run out it gets a new one in the same way. */
export const askStrapi = async ({ path, token, signal }: Request): Promise<Response> => {
  const backendURL = (window as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? '';
  const request = (sent: string | null) =>
    fetch(`${backendURL}${path}`, { signal, credentials: 'include', headers: { Authorization: `Bearer ${sent}` } });
  const answer = await request(token);
  return answer.status === 401 ? request(await attemptTokenRefresh(token)) : answer;
};
