import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { filtered, Refusal } from '../../../collect';
import { answerError } from './answer-error';

/** Answers with what a step of the way refuses, and counts it as the collector does. */
export const answering =
  (strapi: Core.Strapi, step: Middleware): Middleware =>
  async (ctx, next) => {
    try {
      await step(ctx, next);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      if (error.part) {
        filtered(strapi).add('invalid', error.part);
      }
      answerError(ctx, error);
    }
  };
