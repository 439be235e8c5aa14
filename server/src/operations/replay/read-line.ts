import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AcceptedEvent } from '../../buffer';
import { collectOf } from '../../collect';

/** A line of a recording, counted from 1. */
export interface RecordedLine {
  number: number;
  /** Null when it is longer than any event. */
  text: string | null;
}

/** 128 bits: no two lines share an id by chance. */
const ID_LENGTH = 22;

/**
 * The id of an event that was recorded without one. It is the same each time the same file is replayed, so that what was counted once
 * is not counted again.
 */
const idOf = (number: number, text: string): string =>
  createHash('sha256').update(`${number}\n${text}`).digest('base64url').slice(0, ID_LENGTH);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the event of a line, or what is wrong with it. */
export const readLine = (
  strapi: Core.Strapi,
  { number, text }: RecordedLine,
): { event: AcceptedEvent } | { complaint: string } => {
  if (text === null) {
    return { complaint: 'is longer than an event can be' };
  }
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { complaint: value === undefined ? 'is not JSON' : 'is no JSON object' };
  }
  return collectOf(strapi).readRecorded({ id: idOf(number, text), ...value });
};
