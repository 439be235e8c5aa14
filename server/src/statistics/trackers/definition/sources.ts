import type { Core } from '@strapi/strapi';
import type { SourceField, TrackerSource } from '../../../../../contracts/trackers';
import { editableTypes } from '../../../strapi/content-types';
import type { MayRead } from '../../../strapi/may-read';
import { type FieldUse, fieldsFor, filterFieldsOf } from './fields';

const ALWAYS = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** The content types that trackers can be made of by one who may read so much. */
export const sourcesFor = (strapi: Core.Strapi, may: MayRead): TrackerSource[] =>
  editableTypes(strapi)
    .filter((type) => type.kind === 'collectionType' && may(type.uid))
    .map((type) => {
      const readable = ({ name, target }: SourceField): boolean =>
        (ALWAYS.includes(name) || may(type.uid, name)) && (target === undefined || may(target));
      const fields = (use: FieldUse) => fieldsFor(type, use).filter(readable);
      return {
        uid: type.uid,
        name: type.info.displayName ?? type.uid,
        hasDraftAndPublish: type.options?.draftAndPublish === true,
        dateFields: fields('dateFields'),
        numberFields: fields('numberFields'),
        distinctFields: fields('distinctFields'),
        groupFields: fields('groupFields'),
        filterFields: filterFieldsOf(type).filter(readable),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
