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

/** What an administrator may see of all entries of a type: what a condition limits is not that. */
export const wholeReaderOf =
  (ability: RuledAbility): MayRead =>
  (uid, attribute) =>
    ability.can(READ, uid, attribute) &&
    ability.rulesFor(READ, uid, attribute).some(({ inverted, conditions }) => !inverted && !conditions);

/** What an administrator may see, or a program that has a token of one. */
export const readerOf =
  ({ can }: { can(action: string, subject: string, attribute?: string): boolean }): MayRead =>
  (uid, attribute) =>
    can(READ, uid, attribute);
