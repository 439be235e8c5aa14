import { HANDOVERS_TABLE } from '../../records';
import { type Database, pieces } from '../../strapi/database';
import type { Handover } from '../decide/types';

/** Records who had another id before the salt changed. @param atMs from when on the 48 hours count after which it is forgotten */
export const writeHandovers = async (transaction: Database, handovers: readonly Handover[], atMs: number): Promise<void> => {
  const rows = handovers.map(({ visitor, earlierVisitor }) => ({ visitor, earlier_visitor: earlierVisitor, at_ms: atMs }));
  for (const piece of pieces(rows)) {
    await transaction(HANDOVERS_TABLE).insert(piece).onConflict('visitor').ignore();
  }
};
