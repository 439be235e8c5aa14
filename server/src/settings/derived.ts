import type { Core } from '@strapi/strapi';
import type { InsightConfig } from '../config';
import { optionsOf } from './options';

/** What is made of the options, made anew when an administrator has changed one. */
export const derived = <Made>(strapi: Core.Strapi, make: (options: InsightConfig) => Made): (() => Made) => {
  let known: { options: InsightConfig; made: Made } | undefined;
  return () => {
    const options = optionsOf(strapi);
    if (known?.options !== options) {
      known = { options, made: make(options) };
    }
    return known.made;
  };
};
