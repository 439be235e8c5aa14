import type { Core, Struct } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type ApiChoice, type TrackableType, type TrackingChoice, UNCHOSEN_API } from '../../../contracts/tracking';
import { contentTypeOf, editableTypes, isLocalised } from '../strapi/content-types';
import { readChoices, type StoredChoice, writeChoice } from './stored-choices';
import { type TrackingRules, trackingRules } from './tracking-rules';
import { complaintAbout } from './url-pattern';

/** How long an instance goes on with settings that another may have changed. */
const FRESH_MS = 2_000;

const PARAMETER_TYPES = ['uid', 'string', 'enumeration', 'integer'];

/** The switch of the Content-Type Builder. */
const trackedBySchema = (type: Struct.ContentTypeSchema): boolean =>
  (type.pluginOptions?.insight as { tracked?: boolean } | undefined)?.tracked === true;

const parametersFor = (type: Struct.ContentTypeSchema): string[] => [
  ...Object.entries(type.attributes)
    .filter(
      ([name, { type: kind, ...attribute }]) =>
        PARAMETER_TYPES.includes(kind) && name !== 'locale' && !('private' in attribute && attribute.private),
    )
    .map(([name]) => name)
    .filter((name) => name !== 'id' && name !== 'documentId'),
  'documentId',
  ...(isLocalised(type) ? ['locale'] : []),
];

const effective = (type: Struct.ContentTypeSchema, stored: StoredChoice | undefined): TrackingChoice & ApiChoice => ({
  tracked: stored?.tracked ?? trackedBySchema(type),
  urlPattern: stored?.urlPattern ?? '',
  countReads: stored?.countReads ?? UNCHOSEN_API.countReads,
  statsInApi: stored?.statsInApi ?? UNCHOSEN_API.statsInApi,
  publicStats: stored?.publicStats ?? UNCHOSEN_API.publicStats,
});

/** Which content types are tracked and where their entries are published. */
export const trackingService = ({ strapi }: { strapi: Core.Strapi }) => {
  let known: { rules: TrackingRules; at: number } | undefined;
  let reading: Promise<TrackingRules> | undefined;

  const read = async (): Promise<TrackingRules> => {
    const choices = await readChoices(strapi);
    const rules = trackingRules(
      Object.fromEntries(editableTypes(strapi).map((type) => [type.uid, effective(type, choices.get(type.uid))])),
    );
    known = { rules, at: Date.now() };
    return rules;
  };

  /** What is being read may be older than what was just written. */
  const forget = async (): Promise<void> => {
    await reading?.catch(() => undefined);
    known = undefined;
  };

  const describe = async (type: Struct.ContentTypeSchema, choice: TrackingChoice & ApiChoice): Promise<TrackableType> => ({
    uid: type.uid,
    kind: type.kind,
    displayName: type.info.displayName,
    entries: await strapi.documents(type.uid).count({ status: 'draft' }),
    parameters: parametersFor(type),
    ...choice,
  });

  return {
    /**
     * Takes over what the Content-Type Builder has changed since the choices were made. It writes into the types' schemas, which are
     * read when Strapi starts: so this is done then, and of the two switches the one that was changed last holds.
     */
    async adoptSchemas(): Promise<void> {
      for (const choice of (await readChoices(strapi)).values()) {
        const type = contentTypeOf(strapi, choice.uid);
        const schemaTracked = type ? trackedBySchema(type) : choice.schemaTracked;
        if (schemaTracked !== choice.schemaTracked) {
          await writeChoice(strapi, { ...choice, tracked: schemaTracked, schemaTracked });
        }
      }
      await forget();
    },

    /** The rules when they are known well enough; null when `rules` has to be asked. It spares the hottest path a promise. */
    knownRules: (): TrackingRules | null => (known && Date.now() - known.at < FRESH_MS ? known.rules : null),

    /** The rules as of at most two seconds ago, on every instance. While the database does not answer, the last known ones. */
    async rules(): Promise<TrackingRules> {
      if (known && Date.now() - known.at < FRESH_MS) {
        return known.rules;
      }
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return known ? reading.catch(() => (known as { rules: TrackingRules }).rules) : reading;
    },

    /** Every type that can be tracked, by name. */
    async list(): Promise<TrackableType[]> {
      const choices = await readChoices(strapi);
      const types = await Promise.all(
        editableTypes(strapi).map((type) => describe(type, effective(type, choices.get(type.uid)))),
      );
      return types.sort((a, b) => a.displayName.localeCompare(b.displayName));
    },

    /**
     * Switches a type on or off, says where its entries are published, and what the content API does with them; what is left out of
     * that stays as it is.
     * @throws NotFoundError when there is no such type; ValidationError when the pattern cannot be used
     */
    async choose(uid: string, wanted: TrackingChoice & Partial<ApiChoice>): Promise<TrackableType> {
      const type = contentTypeOf(strapi, uid);
      if (!type || !editableTypes(strapi).includes(type)) {
        throw new errors.NotFoundError(`There is no content type ${uid} that could be tracked.`);
      }
      const complaint = complaintAbout(wanted.urlPattern, parametersFor(type), type.kind === 'collectionType');
      if (complaint) {
        throw new errors.ValidationError(complaint, {
          errors: [{ path: ['urlPattern'], message: complaint, name: 'ValidationError' }],
        });
      }
      const choice = { ...effective(type, (await readChoices(strapi)).get(uid)), ...wanted };
      await writeChoice(strapi, { uid, ...choice, schemaTracked: trackedBySchema(type) });
      await forget();
      return describe(type, choice);
    },
  };
};

/** The service as the other rooms call it. */
export const tracking = (strapi: Core.Strapi): ReturnType<typeof trackingService> => strapi.plugin('insight').service('tracking');
