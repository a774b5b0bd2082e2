/** Prints what set-up is doing, each line with the seconds since the start. */
export type Progress = {
  /** One line. */
  say(line: string): void;
  /** Runs a long step: a line before, one every ten seconds, one after with its duration. Errors pass through. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
};

const TICK_MS = 10_000;

/**
 * @param write receives each finished line (default: standard output)
 * @param now milliseconds, for tests
 */
export function createProgress(write: (line: string) => void = console.log, now: () => number = Date.now): Progress {
  const begin = now();
  const seconds = (from: number): string => ((now() - from) / 1000).toFixed(1);
  const say = (line: string): void => write(`[${seconds(begin).padStart(6)} s] ${line}`);
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = now();
    say(`${name} ……`);
    const ticker = setInterval(() => say(`${name}：仍在进行（${seconds(from)} 秒）`), TICK_MS);
    try {
      const result = await work();
      say(`${name}：完成（${seconds(from)} 秒）`);
      return result;
    } finally {
      clearInterval(ticker);
    }
  };
  return { say, step };
}
