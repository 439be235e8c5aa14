import { expect, test } from 'vitest';
import { maySeeReport } from '../../../server/src/reports/week/may-see-report';

const TOKEN = { isSuperAdmin: false, isSignedIn: false };

test('a token of an administrator sees the report where it was given the permission, and not because its owner is signed in', () => {
  expect(maySeeReport('roles', { ...TOKEN, isGranted: true })).toBe(true);
  expect(maySeeReport('roles', { ...TOKEN, isGranted: false })).toBe(false);
  expect(maySeeReport('administrators', { ...TOKEN, isGranted: true })).toBe(true);
  expect(maySeeReport('administrators', { ...TOKEN, isGranted: false })).toBe(false);
  expect(maySeeReport('superAdmins', { ...TOKEN, isGranted: true })).toBe(false);
  expect(maySeeReport('superAdmins', { ...TOKEN, isGranted: true, isSuperAdmin: true })).toBe(true);
  expect(maySeeReport('superAdmins', { ...TOKEN, isGranted: false, isSuperAdmin: true })).toBe(false);
});
