import { SingleBar } from 'cli-progress';
import { count, note } from './output.js';

/** Shows on stderr how far a long piece of work has come. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const linesEveryMs = 5_000;

/** A bar where a person looks on, a plain line now and then elsewhere. @param what e.g. `records` */
export const startProgress = (what: string): Progress =>
  process.stderr.isTTY ? bar(what) : lines(what, note, Date.now);

function bar(what: string): Progress {
  const single = new SingleBar({
    format: `{bar} {percentage} %  {value} of {total} ${what}`,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    formatValue: (value, _options, type) =>
      type === 'percentage' ? String(value).padStart(3) : count(value),
  });
  let started = false;
  return {
    update: (done, total) => {
      if (started) return single.update(done);
      single.start(total, done);
      started = true;
    },
    stop: () => single.stop(),
  };
}

/** The plain lines; the first comes only when the work takes its time. */
export function lines(what: string, write: (line: string) => void, now: () => number): Progress {
  let last = now();
  return {
    update: (done, total) => {
      if (now() - last < linesEveryMs) return;
      last = now();
      write(`${count(done)} of ${count(total)} ${what}`);
    },
    stop: () => undefined,
  };
}
