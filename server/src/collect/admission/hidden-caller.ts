import { dailyVisitor } from '../identity/visitor';

/** What other instances are told of a caller: no address is written anywhere, only a keyed hash of it, as of a visitor. */
export const hiddenCaller = (secret: Buffer, caller: string): string => dailyVisitor(secret, caller, '');
