import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { ask } from '../../server/src/ask';

test.each([{}, { ai: {} }])('a Strapi without an MCP server gets no tools, and starts: %j', (strapi) => {
  expect(() => ask.register?.(strapi as Core.Strapi)).not.toThrow();
});
