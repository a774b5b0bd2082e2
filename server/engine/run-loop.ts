import type { Logger } from 'pino';

export interface Loop {
  /** Looks again at once. */
  wake(): void;
  stop(): Promise<void>;
}

export interface LoopOptions {
  name: string;
  /** one piece of work; true: there may be more */
  step: () => Promise<boolean>;
  /** pause when there was nothing, milliseconds */
  idleMs: number;
  logger: Pick<Logger, 'error'>;
}

/** Runs a step for as long as there is work, then waits to be woken or for the pause to end; a fault is logged and tried again with growing pauses. */
export function runLoop(options: LoopOptions): Loop {
  let stopping = false;
  let woken = false;
  let ring: (() => void) | undefined;
  let faults = 0;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!stopping) {
      woken = false;
      let more = false;
      try {
        more = await options.step();
        faults = 0;
      } catch (error) {
        faults += 1;
        options.logger.error({ loop: options.name, faults, err: error }, 'loop step failed');
      }
      if (stopping || more) continue;
      if (!woken || faults > 0) await pause(faults > 0 ? Math.min(10_000, 200 * 2 ** Math.min(faults, 6)) : options.idleMs);
    }
  };
  const done = run();

  return {
    wake: () => {
      woken = true;
      ring?.();
    },
    stop: async () => {
      stopping = true;
      ring?.();
      await done;
    },
  };
}
