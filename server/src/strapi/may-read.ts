import { isObject } from './is-object';

/** Whether an administrator may see entries of a type in the Content Manager, or one attribute of them. */
export type MayRead = (uid: string, attribute?: string) => boolean;

/** What an administrator's roles allow. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/** What an administrator's roles allow, and by which rules. */
export interface RuledAbility extends Ability {
  rulesFor(action: string, subject: string, field?: string): readonly { inverted: boolean; conditions: unknown }[];
}

const READ = 'plugin::content-manager.explorer.read';

/** Whether what limits a permission leaves nothing out: of a localised type Strapi makes a condition of the locales, all of them too. */
const isNoLimit = (conditions: unknown, locales: readonly string[]): boolean => {
  if (!isObject(conditions)) {
    return !conditions;
  }
  const parts = Array.isArray(conditions.$and) ? conditions.$and : [conditions];
  return parts.every((part) => {
    const allowed = isObject(part) && Object.keys(part).join() === 'locale' && isObject(part.locale) ? part.locale.$in : null;
    return Array.isArray(allowed) && locales.every((locale) => allowed.includes(locale));
  });
};

/** What an administrator may see of all entries of a type: what a condition limits is not that. @param locales of the site */
export const wholeReaderOf =
  (ability: RuledAbility, locales: readonly string[]): MayRead =>
  (uid, attribute) =>
    ability.can(READ, uid, attribute) &&
    ability.rulesFor(READ, uid, attribute).some(({ inverted, conditions }) => !inverted && isNoLimit(conditions, locales));

/** What an administrator may see, or a program that has a token of one. */
export const readerOf =
  ({ can }: { can(action: string, subject: string, attribute?: string): boolean }): MayRead =>
  (uid, attribute) =>
    can(READ, uid, attribute);
