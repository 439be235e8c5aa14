import { getTranslation } from './translations/getTranslation';

interface FormItem {
  name: string;
  type: string;
  intlLabel: { id: string; defaultMessage: string };
  description: { id: string; defaultMessage: string };
}

/** The part of the Content-Type Builder's forms API that is used here; Strapi does not type it. */
interface FormsApi {
  extendContentType(extension: { form: { advanced: () => FormItem[] } }): void;
}

/** Adds the tracking switch to the advanced settings of every content type; it is kept in the type's `schema.json`. */
export const addTrackingOption = (forms: unknown): void => {
  (forms as FormsApi).extendContentType({
    form: {
      advanced: () => [
        {
          name: 'pluginOptions.insight.tracked',
          type: 'checkbox',
          intlLabel: { id: getTranslation('builder.tracked.label'), defaultMessage: 'Views' },
          description: { id: getTranslation('builder.tracked.hint'), defaultMessage: 'Counts views with Insight' },
        },
      ],
    },
  });
};
