import type { Answered } from '../../../../../contracts/dashboard';
import type { Sheet } from '../../../format/sheet';

/** What one part of the report shows, for whoever saves it whole. */
export interface ReportPart {
  /** In the names of files. */
  fileName: string;
  sheet: Sheet;
  answered: Answered;
}

/** The parts that are shown, in the order in which they came. */
export class ShownReport {
  private readonly shown = new Map<string, ReportPart>();
  private readonly listeners = new Set<() => void>();
  private latest: ReportPart[] = [];

  show(part: ReportPart): void {
    this.shown.set(part.fileName, part);
    this.tell();
  }

  hide(fileName: string): void {
    this.shown.delete(fileName);
    this.tell();
  }

  readonly parts = (): ReportPart[] => this.latest;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.latest = [...this.shown.values()];
    for (const listener of this.listeners) {
      listener();
    }
  }
}
