import type { Core } from '@strapi/strapi';
import type { InsightConfig } from '../config';
import { settingsOf } from './settings-service';

/**
 * The options as they hold now: another object when an administrator has changed one, and the same until then. To be asked each time,
 * and once for what must be judged by the same options throughout.
 */
export const optionsOf = (strapi: Core.Strapi): InsightConfig => settingsOf(strapi).options();
