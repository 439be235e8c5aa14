import type { Room } from '../room';
import { analysisService } from './analysis/analysis';
import { replayService } from './replay/replay';

/** What an administrator looks after. */
export const operations: Room = { services: { replay: replayService, analysis: analysisService } };
