import type {
  Tracker,
  TrackerChanges,
  TrackerDraft,
  TrackerPreview,
  TrackerPreviewQuestion,
  TrackerProgress,
} from '../../../../contracts/trackers';
import type { MayRead } from '../../strapi/may-read';
import type { TrackerRegistration } from './definition/definition';

/**
 * Rules that record statistics from content types, for the app's own code. It asks nobody's permission. What is wrong in a call rejects with
 * a ValidationError that names the field.
 */
export interface TrackersService {
  /** Makes trackers, or makes those that are there be as this says. To be called at every start. */
  register(trackers: readonly TrackerRegistration[]): Promise<void>;
  /** Brings the values of a tracker up to date. */
  run(ref: string): Promise<void>;
  /** Goes through all days again, whatever has been written past Strapi. */
  backfill(ref: string): Promise<void>;
  progress(ref: string): Promise<TrackerProgress>;
}

/** Also for what answers requests, for those who may read so much. */
export interface OwnTrackersService extends TrackersService {
  list(): Promise<Tracker[]>;
  find(ref: string): Promise<Tracker>;
  make(draft: TrackerDraft, may: MayRead): Promise<void>;
  change(ref: string, changes: TrackerChanges, may: MayRead): Promise<void>;
  delete(ref: string): Promise<void>;
  preview(question: TrackerPreviewQuestion, may: MayRead): Promise<TrackerPreview>;
  /** Has all days gone through again, without waiting for it. */
  beginBackfill(ref: string): Promise<void>;
  /** Goes on with what is begun, without waiting for it. */
  goOn(ref: string): void;
  runAll(signal: AbortSignal): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
