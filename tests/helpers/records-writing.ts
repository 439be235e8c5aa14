import type { Core } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { RECORD_TYPES } from '../../contracts/records';
import { publicMay } from './api-callers';
import { app } from './app';
import { chosenSettings } from './chosen-settings';
import { filteredSince } from './collector';
import { PATTERNS } from './content';
import { forgetAll, service, trackOnly } from './insight';
import { MAY_CHANGE_SESSIONS, mayCreate, recordsApi } from './records-api';
import { rowsOf } from './rows';

/** A page that records are of. */
export const PAGE = { url: 'https://site.test/tea' };

/** Lets anyone write records in each test of a file, which begins with none. To be called outside of the tests. */
export const recordsWriting = () => {
  let strapi: Core.Strapi;
  let takeBack: () => Promise<void>;
  let settings: ReturnType<typeof chosenSettings>;

  beforeAll(async () => {
    strapi = await app();
    settings = chosenSettings(strapi);
    await trackOnly(strapi, PATTERNS);
    takeBack = await publicMay(strapi, [...RECORD_TYPES.map(mayCreate), MAY_CHANGE_SESSIONS]);
  });

  beforeEach(async () => {
    await forgetAll(strapi);
    filteredSince(strapi);
  });

  afterEach(() => settings.forget());

  afterAll(async () => {
    await takeBack();
    await forgetAll(strapi);
  });

  const rows = (table: string) => rowsOf(strapi, table);

  /** Applies what waits, and reads a table. */
  const applied = async (table: string): Promise<Record<string, unknown>[]> => {
    await service(strapi, 'drain').drainAll();
    return rows(table);
  };

  return {
    /** What anyone may do here: what the tests are not about. */
    open: () => recordsApi(strapi),
    rows,
    applied,
    sessionOf: async (sessionId: string): Promise<Record<string, unknown> | undefined> =>
      (await applied('sessions')).find(({ session_id }) => session_id === sessionId),
    choose: (changes: Record<string, unknown>) => settings.choose(changes),
    forgetChoices: () => settings.forget(),
  };
};
