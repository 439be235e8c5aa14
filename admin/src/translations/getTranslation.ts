import { PLUGIN_ID } from '../pluginId';
import type boot from './boot/en.json';
import type en from './en.json';
import type home from './home/en.json';

export type TranslationKey = keyof typeof boot | keyof typeof home | keyof typeof en;

/** A text's id among those of all plugins. */
export const getTranslation = (key: TranslationKey): string => `${PLUGIN_ID}.${key}`;
