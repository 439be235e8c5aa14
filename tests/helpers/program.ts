import { randomUUID } from 'node:crypto';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Core } from '@strapi/strapi';
import type { Permission } from './administrators';

/** A program that asks Strapi's MCP server, with a token that may do this and nothing else; `end` takes both away. */
export const programThatMay = async (
  strapi: Core.Strapi,
  url: string,
  permissions: Permission[],
): Promise<{ client: Client; end(): Promise<void> }> => {
  const owner = await strapi.service('admin::user').create({
    email: `${randomUUID()}@site.test`,
    firstname: 'Owner',
    lastname: 'Of a token',
    isActive: true,
    roles: [(await strapi.service('admin::role').getSuperAdmin()).id],
  });
  const user = await strapi.db.query('admin::user').findOne({ where: { id: owner.id }, populate: ['roles'] });
  const adminPermissions = permissions.map(({ action, subject = null, fields, conditions = [] }) => ({
    action,
    subject,
    conditions,
    properties: fields ? { fields } : {},
  }));
  const token = { name: randomUUID(), description: '', lifespan: null, adminPermissions };
  const { id, accessKey } = await strapi.service('admin::api-token-admin').create(token, user);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', url), {
      requestInit: { headers: { Authorization: `Bearer ${accessKey}` } },
    }),
  );
  const end = async (): Promise<void> => {
    await client.close();
    await strapi.service('admin::api-token-admin').revoke(id);
    await strapi.service('admin::user').deleteById(owner.id);
  };
  return { client, end };
};

/** What a tool answers, as data; what is wrong, as text. */
export const askTool = async (
  client: Client,
  name: string,
  asked: Record<string, unknown> = {},
): Promise<{ answer: Record<string, unknown> | undefined; error: string | undefined }> => {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: asked });
  const said = content.map((part) => ('text' in part ? String(part.text) : '')).join('');
  return {
    answer: isError ? undefined : (structuredContent as Record<string, unknown>),
    error: isError ? said : undefined,
  };
};
