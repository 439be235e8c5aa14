import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import { actionOf, type Capability } from '../../../contracts/permissions';
import { type MayRead, readerOf } from '../strapi/may-read';

/** A question that a program may ask of Insight in the name of an administrator. */
interface Question<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  /** What the administrator's token must be allowed to do. */
  can: Capability;
  input: Input;
  output: Output;
  /** @throws what Strapi tells the program as the tool's error */
  answer(strapi: Core.Strapi, asked: z.output<Input>, mayRead: MayRead): Promise<z.output<Output>>;
}

/** The MCP server of Strapi's that tools are made known to. */
export type Mcp = Core.Strapi['ai']['mcp'];

/** Makes a question known to Strapi's MCP server: it is there for those who may ask it, and asks the services that the admin asks. */
export const tool =
  <Input extends z.ZodObject, Output extends z.ZodObject>({ can, input, output, answer, ...about }: Question<Input, Output>) =>
  (mcp: Mcp): void =>
    mcp.registerTool<string, z.ZodObject, string, string, z.ZodObject>({
      ...about,
      telemetry: { source: 'insight' },
      auth: { policies: [{ action: actionOf(can) }] },
      resolveInputSchema: () => input,
      resolveOutputSchema: () => output,
      createHandler:
        (strapi, { userAbility }) =>
        async ({ args }) => {
          const answered = await answer(strapi, args as z.output<Input>, readerOf(userAbility));
          return { content: [{ type: 'text', text: JSON.stringify(answered) }], structuredContent: answered };
        },
    });
