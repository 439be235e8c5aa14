import { answerFrom } from './answer-from';
/** The admin API of an app that runs elsewhere, as its first administrator. */
export interface AdminApi {
  /** @param patienceMs when to give up, if it asks again then */
  get<T>(path: string, patienceMs?: number): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object): Promise<T>;
  /** An answer that is no JSON. */
  file(path: string): Promise<{ headers: Headers; text: string }>;
  /** The same administrator where the app is found after it was started again. */
  at(url: string): AdminApi;
}

const ADMINISTRATOR = { email: 'admin@site.test', password: 'Correct-Horse-7', firstname: 'Ada', lastname: 'Admin' };

/** How the first administrator signs in. */
export const CREDENTIALS = { email: ADMINISTRATOR.email, password: ADMINISTRATOR.password };

const answerTo = async (url: string, token: string | undefined, init: RequestInit, patienceMs?: number): Promise<Response> => {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await answerFrom(url, { ...init, headers }, patienceMs);
  if (!answer.ok) {
    throw new Error(`${init.method} ${url} answered ${answer.status}: ${await answer.text()}`);
  }
  return answer;
};

const ask = async <T>(url: string, token: string | undefined, init: RequestInit, patienceMs?: number): Promise<T> =>
  (await (await answerTo(url, token, init, patienceMs)).json()) as T;

const adminApi = (url: string, token: string): AdminApi => ({
  get: (path, patienceMs) => ask(`${url}${path}`, token, { method: 'GET' }, patienceMs),
  send: (method, path, body) => ask(`${url}${path}`, token, { method, body: JSON.stringify(body) }),
  async file(path) {
    const answer = await answerTo(`${url}${path}`, token, { method: 'GET' });
    return { headers: answer.headers, text: await answer.text() };
  },
  at: (elsewhere) => adminApi(elsewhere, token),
});

/** Registers the first administrator of an app and signs in. */
export const firstAdministrator = async (url: string): Promise<AdminApi> => {
  const { data } = await ask<{ data: { token: string } }>(`${url}/admin/register-admin`, undefined, {
    method: 'POST',
    body: JSON.stringify(ADMINISTRATOR),
  });
  return adminApi(url, data.token);
};
