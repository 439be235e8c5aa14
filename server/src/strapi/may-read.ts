/** Whether an administrator may see entries of a type in the Content Manager, or one attribute of them. */
export type MayRead = (uid: string, attribute?: string) => boolean;

/** What an administrator's roles allow. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/** What an administrator may see, or a program that has a token of one. */
export const readerOf =
  ({ can }: { can(action: string, subject: string, attribute?: string): boolean }): MayRead =>
  (uid, attribute) =>
    can('plugin::content-manager.explorer.read', uid, attribute);
