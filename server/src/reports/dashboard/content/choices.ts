import type { Core, Struct } from '@strapi/strapi';
import type { DashboardChoices } from '../../../../../contracts/dashboard';
import { isLocalised } from '../../../strapi/content-types';
import type { MayRead } from '../../../strapi/may-read';
import { complaintAbout, listedAttributes } from './listed-attributes';
import { trackedTypes } from './tracked-entries';

interface Configuration {
  metadatas?: Record<string, { list?: { label?: string }; edit?: { label?: string } }>;
}

const attributesOf = async (strapi: Core.Strapi, type: Struct.ContentTypeSchema, mayRead: MayRead) => {
  const { metadatas }: Configuration = await strapi.plugin('content-manager').service('content-types').findConfiguration(type);
  const attributes: DashboardChoices['types'][number]['attributes'] = [];
  for (const attribute of listedAttributes(strapi, type)) {
    if ((await complaintAbout(strapi, type, attribute, mayRead)) === null) {
      const { name, kind } = attribute;
      attributes.push({ name, label: metadatas?.[name]?.list?.label ?? name, kind });
    }
  }
  return attributes;
};

/** What the asker can filter and list by: the tracked types that they may read, with what of them they see, and the site's locales. */
export const choices = async (strapi: Core.Strapi, mayRead: MayRead): Promise<DashboardChoices> => {
  const types: DashboardChoices['types'] = [];
  for (const type of await trackedTypes(strapi)) {
    if (mayRead(type.uid)) {
      types.push({
        uid: type.uid,
        name: type.info.displayName,
        kind: type.kind,
        isLocalised: isLocalised(type),
        attributes: await attributesOf(strapi, type, mayRead),
      });
    }
  }
  const locales: { code: string; name: string }[] = await strapi.plugin('i18n').service('locales').find();
  return { types, locales: locales.map(({ code, name }) => ({ code, name })) };
};
