import { PassThrough } from 'node:stream';
import { text as contentOf } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { IntlProvider, useIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { lazyPart } from '../../../admin/src/translations/lazyPart';
import { registerTrads } from '../../../admin/src/translations/registerTrads';
import { useText } from '../../../admin/src/translations/useText';

/** A text of ours that is loaded when it is needed, one that is there from the start, one of Strapi, and a number. */
const Words = () => {
  const text = useText();
  const { formatMessage, formatNumber } = useIntl();
  return createElement(
    'p',
    null,
    [text('retry'), text('loading'), formatMessage({ id: 'strapi' }), formatNumber(0.5)].join(' | '),
  );
};

const Part = lazyPart(() => Promise.resolve({ default: Words }), null);

/** What Strapi has to say when our part is shown: our texts for its start, and English wherever a language has none. */
const messagesIn = async (locale: string, own: Record<string, string> = {}): Promise<Record<string, string>> => {
  const trads = await registerTrads({ locales: ['en', locale] });
  return { strapi: 'Save', ...Object.assign({}, ...trads.map(({ data }) => data)), ...own };
};

const shown = async (locale: string, own?: Record<string, string>): Promise<string> => {
  const messages = await messagesIn(locale, own);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
  };
  const html = new PassThrough();
  const { pipe } = renderToPipeableStream(createElement(IntlProvider, { locale, messages, onError }, createElement(Part)), {
    onAllReady: () => pipe(html),
    onError,
  });
  const [, content = ''] = /<p>([^<]*)<\/p>/.exec(await contentOf(html)) ?? [];
  expect(errors).toEqual([]);
  return content;
};

describe('a part that is loaded when it is needed', () => {
  it('has its texts in the administrator’s language', async () => {
    expect(await shown('en')).toBe('Try again | Loading… | Save | 0.5');
    expect(await shown('de')).toBe('Erneut versuchen | Wird geladen … | Save | 0,5');
  });

  it('has English ones where we have none in the language, and the numbers of the language', async () => {
    expect(await shown('it')).toBe('Try again | Loading… | Save | 0,5');
  });

  it('says what the app says instead', async () => {
    expect(await shown('de', { 'insight.retry': 'Noch einmal' })).toBe('Noch einmal | Wird geladen … | Save | 0,5');
  });

  it('is the same part in another language afterwards', async () => {
    await shown('de');
    expect(await shown('en')).toBe('Try again | Loading… | Save | 0.5');
  });
});
