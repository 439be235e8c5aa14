import type { Core } from '@strapi/strapi';
import type { Room } from '../room';
import { audience } from './audience';
import { comparison } from './comparison';
import { entryNumbers } from './entry-numbers';
import { live } from './live';
import { siteOverview } from './site-overview';
import { sources } from './sources';
import type { Mcp } from './tool';
import { top } from './top';
import { trending } from './trending';

const TOOLS = [siteOverview, top, trending, entryNumbers, comparison, sources, audience, live];

/** The admin's questions, as tools of Strapi's own MCP server: one file each. Older versions of Strapi have none. */
export const ask: Room = {
  register({ ai }: { ai?: Partial<Core.Strapi['ai']> }) {
    const mcp: Mcp | undefined = ai?.mcp;
    for (const makeKnown of mcp ? TOOLS : []) {
      makeKnown(mcp as Mcp);
    }
  },
};
