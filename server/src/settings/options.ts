import type { Core } from '@strapi/strapi';
import type { InsightConfig } from '../config';

/** What `config/plugins` says, checked, with the defaults where it says nothing. */
export const optionsOf = (strapi: Core.Strapi): InsightConfig => strapi.config.get<InsightConfig>('plugin::insight');
