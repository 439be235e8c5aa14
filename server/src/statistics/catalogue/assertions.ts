import { errors } from '@strapi/utils';
import { OWN_DOMAIN } from '../../../../contracts/statistics';

export const isOwnDomain = (domain: string): boolean => domain === OWN_DOMAIN;

/** @throws ValidationError where it is the plugin's own */
export const assertNotOwn = (domain: string): void => {
  if (isOwnDomain(domain)) {
    throw new errors.ValidationError(`The domain ${OWN_DOMAIN} has the plugin's own numbers, which nobody changes.`);
  }
};

/** @param name of a domain or metric @throws NotFoundError where there is none */
export const found = <Row>(name: string, row: Row | undefined): Row => {
  assertNotOwn(name.split('.')[0] ?? '');
  if (row === undefined) {
    throw new errors.NotFoundError(`There is no ${name.includes('.') ? 'metric' : 'domain'} ${name}.`);
  }
  return row;
};

/** @throws as `found`, and ValidationError where the app's code says what it is */
export const editable = <Row extends { isRegistered: boolean }>(name: string, row: Row | undefined): Row => {
  const known = found(name, row);
  if (known.isRegistered) {
    throw new errors.ValidationError(`${name} is registered by the app's code or config/plugins, and changed there.`);
  }
  return known;
};
