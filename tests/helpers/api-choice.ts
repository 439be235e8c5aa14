import type { Core } from '@strapi/strapi';
import type { ApiChoice } from '../../contracts/tracking';
import { PATTERNS } from './content';
import { service } from './insight';

const NOTHING: ApiChoice = { countReads: false, statsInApi: 'never', publicStats: false };

/** Tracks a type and says what the content API does with it: what is not named, nothing. */
export const chooseApi = async (strapi: Core.Strapi, uid: string, choice: Partial<ApiChoice> = {}): Promise<void> => {
  const urlPattern = PATTERNS[uid as keyof typeof PATTERNS] ?? '';
  await service(strapi, 'tracking').choose(uid, { tracked: true, urlPattern, ...NOTHING, ...choice });
};
