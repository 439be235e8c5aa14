import type { SettingValues } from '../../../../contracts/settings';

/** What is known of who asks. */
interface Asker {
  /** Whether a role, or the token that is used, has the report's permission. */
  isGranted: boolean;
  isSuperAdmin: boolean;
  /** Whether it is an administrator, and not a token of one: a token can do what it was given, and no more. */
  isSignedIn: boolean;
}

/** Whether somebody may see the seven-day report, by who may see it at all. */
export const maySeeReport = (
  permission: SettingValues['reportPermission'],
  { isGranted, isSuperAdmin, isSignedIn }: Asker,
): boolean => {
  switch (permission) {
    case 'administrators':
      return isGranted || isSignedIn;
    case 'superAdmins':
      return isGranted && isSuperAdmin;
    default:
      return isGranted;
  }
};
