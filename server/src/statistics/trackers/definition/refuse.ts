import { errors } from '@strapi/utils';

/** @throws ValidationError that names the field of a tracker */
export const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(`${field}: ${message}`, { errors: [{ path: [field], message, name: 'ValidationError' }] });
};
