/** A rendering took longer than it may. */
export class RenderingTimeout extends Error {
  readonly timeoutMs: number;
  constructor(timeoutMs: number) {
    super(`文书生成超过 ${timeoutMs} 毫秒`);
    this.name = 'RenderingTimeout';
    this.timeoutMs = timeoutMs;
  }
}

/** Waits for work, but no longer than so many milliseconds. @throws RenderingTimeout; the work itself goes on. */
export async function withTimeLimit<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RenderingTimeout(timeoutMs)), timeoutMs);
  });
  // The loser of the race must not become an unhandled rejection.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
