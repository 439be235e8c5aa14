import type { Answered } from '../../../../../contracts/dashboard';
import type { Sheet } from '../../../format/sheet';

/** What one part of the report shows, for whoever saves it whole. */
export interface ReportPart {
  /** In the names of files. */
  fileName: string;
  sheet: Sheet;
  answered: Answered;
}

/** How far a part is; `done` without a sheet has nothing to be shown. */
export interface PartState {
  progress: 'waiting' | 'failed' | 'done';
  part: ReportPart | undefined;
}

/** The parts that are shown, in the order in which they came. */
export class ShownReport {
  private readonly shown = new Map<string, PartState>();
  private readonly listeners = new Set<() => void>();
  private latest: ReportPart[] = [];

  /** @param isWhole whether it is of all there is, not of what is chosen to be seen */
  constructor(readonly isWhole = false) {}

  show(name: string, state: PartState): void {
    this.shown.set(name, state);
    this.tell();
  }

  hide(name: string): void {
    this.shown.delete(name);
    this.tell();
  }

  readonly parts = (): ReportPart[] => this.latest;

  /** How far the slowest part is. */
  readonly progress = (): PartState['progress'] => {
    const all = [...this.shown.values()].map(({ progress }) => progress);
    return (['waiting', 'failed'] as const).find((progress) => all.includes(progress)) ?? 'done';
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.latest = [...this.shown.values()].flatMap(({ part }) => part ?? []);
    for (const listener of this.listeners) {
      listener();
    }
  }
}
