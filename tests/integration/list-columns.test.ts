import type { Core } from '@strapi/strapi';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS_OPTION } from '../../contracts/list-columns';
import { actionOf } from '../../contracts/permissions';
import { type Administrator, administratorWho, superAdministrator } from '../helpers/administrators';
import { app } from '../helpers/app';
import { ABOUT, ARTICLE, AUTHOR, PATTERNS, PRODUCT } from '../helpers/content';
import { service, trackOnly } from '../helpers/insight';

const READ_NUMBERS = { action: actionOf('read-entry-numbers') };
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

let strapi: Core.Strapi;

const optionsOf = async (administrator: Administrator, uid: string): Promise<Record<string, unknown>> =>
  (await administrator.get(`/content-manager/content-types/${uid}/configuration`).expect(200)).body.data.contentType.options;

beforeAll(async () => {
  strapi = await app();
  await trackOnly(strapi, PATTERNS);
});

describe('the list of a type has the columns', () => {
  test('when the type is tracked', async () => {
    const administrator = await superAdministrator(strapi);
    expect(await optionsOf(administrator, PRODUCT)).toMatchObject({ [COLUMNS_OPTION]: PRODUCT });
    expect(await optionsOf(administrator, AUTHOR)).not.toHaveProperty(COLUMNS_OPTION);
    await trackOnly(strapi, { [AUTHOR]: '', [ABOUT]: '' });
    expect(await optionsOf(administrator, PRODUCT)).not.toHaveProperty(COLUMNS_OPTION);
    expect(await optionsOf(administrator, AUTHOR)).toMatchObject({ [COLUMNS_OPTION]: AUTHOR });
    expect(await optionsOf(administrator, ABOUT)).not.toHaveProperty(COLUMNS_OPTION);
    await trackOnly(strapi, PATTERNS);
  });

  test('for a role that may see its numbers and its entries, and no other', async () => {
    const entriesOf = (subject: string) => ({ action: READ_ENTRIES, subject });
    const both = await administratorWho(strapi, [READ_NUMBERS, entriesOf(PRODUCT)]);
    expect(await optionsOf(both, PRODUCT)).toMatchObject({ [COLUMNS_OPTION]: PRODUCT });
    expect(await optionsOf(both, ARTICLE)).not.toHaveProperty(COLUMNS_OPTION);
    const entries = await administratorWho(strapi, [entriesOf(PRODUCT)]);
    expect(await optionsOf(entries, PRODUCT)).not.toHaveProperty(COLUMNS_OPTION);
    const numbers = await administratorWho(strapi, [READ_NUMBERS]);
    expect(await optionsOf(numbers, PRODUCT)).not.toHaveProperty(COLUMNS_OPTION);
  });

  test('and the Content Manager goes on answering for a type that there is not', async () => {
    const administrator = await superAdministrator(strapi);
    await administrator.get('/content-manager/content-types/api::nothing.nothing/configuration').expect(404);
    expect((await service(strapi, 'tracking').rules()).isTracked(PRODUCT)).toBe(true);
  });
});
