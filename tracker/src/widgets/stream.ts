import { MAX_QUESTIONS, type WidgetAnswer, type WidgetAnswers } from '../../../contracts/widgets';
import { address } from './batch';

/** A stream that is there is heard at least so often. */
const SILENCE_MS = 20_000;

/** A widget that is live. */
interface Listener {
  question(): string;
  hear(answer: WidgetAnswer): void;
}

const widgets = new Set<Listener>();
let source: EventSource | undefined;
let asked: string[] = [];
let heardAt = 0;

const close = (): void => {
  source?.close();
  source = undefined;
};

/** One stream for all that is live on the page; none while nobody looks at it. */
const open = (): void => {
  const questions = [...new Set([...widgets].map((widget) => widget.question()))].slice(0, MAX_QUESTIONS);
  // Where it broke for good, as where too many listen, it is tried again after the next number that was asked for.
  if (source && source.readyState < 2 && String(questions) === String(asked)) {
    return;
  }
  close();
  asked = questions;
  if (questions[0] && !document.hidden) {
    source = new EventSource(address('live/stream', questions));
    source.onmessage = ({ data }) => {
      heardAt = Date.now();
      const answers = (JSON.parse(data) as WidgetAnswers).data;
      for (const widget of widgets) {
        const answer = answers[questions.indexOf(widget.question())];
        if (answer) {
          widget.hear(answer);
        }
      }
    };
  }
};

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));

/** Whether numbers come by themselves just now. */
export const isFlowing = (): boolean => Date.now() - heardAt < SILENCE_MS;

export const listen = (widget: Listener): void => {
  widgets.add(widget);
  open();
};

export const unlisten = (widget: Listener): void => {
  if (widgets.delete(widget)) {
    open();
  }
};
