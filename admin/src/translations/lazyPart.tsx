import { type ComponentType, lazy, type PropsWithChildren, type ReactNode, Suspense } from 'react';
import { createIntl, createIntlCache, type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import { LANGUAGE_CODES, messagesOf, type Part as TextPart } from './languages';

export type LoadPart<Props> = () => Promise<{ default: ComponentType<Props> }>;

type Messages = Record<string, string>;

const formatters = createIntlCache();

type Extended = WeakMap<IntlShape, IntlShape>;

/** Strapi's `intl` by that of our parts, for what each loads: a list has a part in each of its cells, and they share one. */
const extended: Record<TextPart, Extended> = { boot: new WeakMap(), home: new WeakMap(), rest: new WeakMap() };

/** Adds texts to those that Strapi has. Where the app has words of its own for one of them, they hold. */
const withMessages = (intl: IntlShape, messages: Messages, part: TextPart): IntlShape => {
  const made =
    extended[part].get(intl) ?? createIntl({ ...intl, messages: Object.assign({}, messages, intl.messages) }, formatters);
  extended[part].set(intl, made);
  return made;
};

const Texts = ({ messages, part, children }: PropsWithChildren<{ messages: Messages; part: TextPart }>) => {
  const intl = useIntl();
  return <RawIntlProvider value={withMessages(intl, messages, part)}>{children}</RawIntlProvider>;
};

const inLanguage = <Props extends object>(language: string, load: LoadPart<Props>, texts: TextPart) =>
  lazy(async () => {
    const [{ default: Part }, messages] = await Promise.all([load(), messagesOf(language, texts)]);
    return {
      default: ({ props }: { props: Props }) => (
        <Texts messages={messages} part={texts}>
          <Part {...props} />
        </Texts>
      ),
    };
  });

/**
 * A component that is loaded when it is first shown, and with it the texts of the administrator's language: English ones, where we have
 * none. In another language it is another component, so that nothing is ever shown without its texts.
 */
export const lazyPart = <Props extends object>(
  load: LoadPart<Props>,
  fallback: ReactNode,
  texts: TextPart = 'rest',
): ComponentType<Props> => {
  const parts = new Map(LANGUAGE_CODES.map((language) => [language, inLanguage(language, load, texts)]));
  const english = inLanguage('en', load, texts);
  return (props) => {
    const { locale } = useIntl();
    const Part = parts.get(locale) ?? english;
    return (
      <Suspense fallback={fallback}>
        <Part props={props} />
      </Suspense>
    );
  };
};
