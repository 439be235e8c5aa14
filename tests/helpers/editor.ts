import type { AdminApi } from './admin-api';
import { answerFrom } from './answer-from';

/** How the editor signs in. */
export const EDITOR = { email: 'editor@site.test', password: 'Correct-Horse-8' };

/**
 * Adds one who has none of Insight's permissions.
 * @param url where the app is
 * @param permissions what the editor may do, as the admin API takes it
 */
export const addEditor = async (api: AdminApi, url: string, permissions: object[] = []): Promise<void> => {
  const role = await api.send<{ data: { id: number } }>('POST', '/admin/roles', { name: 'Editor of articles', description: '' });
  await api.send('PUT', `/admin/roles/${role.data.id}/permissions`, { permissions });
  const invited = await api.send<{ data: { registrationToken: string } }>('POST', '/admin/users', {
    firstname: 'Edith',
    lastname: 'Editor',
    email: EDITOR.email,
    roles: [role.data.id],
  });
  const { registrationToken } = invited.data;
  const userInfo = { firstname: 'Edith', lastname: 'Editor', password: EDITOR.password };
  await answerFrom(`${url}/admin/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ registrationToken, userInfo }),
  });
};
