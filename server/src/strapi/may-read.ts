/** Whether an administrator may see entries of a type in the Content Manager, or one attribute of them. */
export type MayRead = (uid: string, attribute?: string) => boolean;

/** What an administrator's roles allow. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

/** What an administrator may see. */
export const readerOf =
  ({ can }: Ability): MayRead =>
  (uid, attribute) =>
    can('plugin::content-manager.explorer.read', uid, attribute);
