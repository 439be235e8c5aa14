import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

const PASSWORD = 'Correct-Horse-7';

/** A request agent that carries an administrator's token. */
export type Administrator = ReturnType<typeof supertest.agent>;

/** The header by which Strapi knows an administrator. */
const authorization = (answer: supertest.Response) => ({ Authorization: `Bearer ${answer.body.data.token}` });

const logIn = async (strapi: Core.Strapi, roleId: number): Promise<supertest.Response> => {
  const email = `${randomUUID()}@site.test`;
  await strapi.service('admin::user').create({
    email,
    firstname: 'Test',
    lastname: 'Administrator',
    password: PASSWORD,
    isActive: true,
    roles: [roleId],
  });
  return supertest(strapi.server.httpServer).post('/admin/login').send({ email, password: PASSWORD }).expect(200);
};

const signIn = async (strapi: Core.Strapi, roleId: number): Promise<Administrator> => {
  const answer = await logIn(strapi, roleId);
  return supertest.agent(strapi.server.httpServer).set(authorization(answer));
};

/** The cookie by which the content API knows the browser of one who is signed in to the admin. */
export const staffCookie = async (strapi: Core.Strapi): Promise<string> => {
  const answer = await logIn(strapi, (await strapi.service('admin::role').getSuperAdmin()).id);
  const cookies = answer.get('Set-Cookie') ?? [];
  return cookies.find((cookie) => cookie.startsWith('insight_staff='))?.split(';', 1)[0] ?? '';
};

/** One who may do everything. */
export const superAdministrator = async (strapi: Core.Strapi): Promise<Administrator> =>
  signIn(strapi, (await strapi.service('admin::role').getSuperAdmin()).id);

/** What a role may do: an action, and the type it is limited to. */
export interface Permission {
  action: string;
  subject?: string;
  /** The fields it is limited to; all without it. */
  fields?: string[];
  /** The locales it is limited to; none of a localised type without it. */
  locales?: string[];
  /** The conditions that an entry must meet. */
  conditions?: string[];
}

const roleThatMay = async (strapi: Core.Strapi, permissions: Permission[]): Promise<number> => {
  const role = await strapi.service('admin::role').create({ name: randomUUID(), description: '' });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    permissions.map(({ action, subject = null, fields, locales, conditions = [] }) => ({
      action,
      subject,
      conditions,
      properties: { ...(fields && { fields }), ...(locales && { locales }) },
    })),
  );
  return role.id;
};

/** One whose role may do this and nothing else. */
export const administratorWho = async (strapi: Core.Strapi, permissions: Permission[]): Promise<Administrator> =>
  signIn(strapi, await roleThatMay(strapi, permissions));

/** The same for requests that are not made by an agent: the role, and the header that says who asks. */
export const headersOfOneWho = async (
  strapi: Core.Strapi,
  permissions: Permission[],
): Promise<{ roleId: number; headers: Record<string, string> }> => {
  const roleId = await roleThatMay(strapi, permissions);
  return { roleId, headers: authorization(await logIn(strapi, roleId)) };
};
