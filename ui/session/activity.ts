const KEY = 'last-activity';
const EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** The other windows are told at most this often. */
const SHARE_MS = 5_000;

/** When somebody last did something, in this window or in another one of the same browser. Instants in milliseconds since 1970. */
export interface Activity {
  lastAt(): number;
  /** counts as something that was done */
  note(): void;
  /** while held, what happens in this window does not count: a question is open that has to be answered */
  hold(held: boolean): void;
}

/** Watches keyboard, pointer and touch for as long as the page lives. */
export function watchActivity(page: Window): Activity {
  // Without storage each window counts for itself.
  const withStorage = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(page.localStorage);
    } catch {
      return undefined;
    }
  };
  let own = Date.now();
  let sharedAt = 0;
  let isHeld = false;
  const note = (): void => {
    own = Date.now();
    if (own - sharedAt < SHARE_MS) return;
    sharedAt = own;
    withStorage((storage) => storage.setItem(KEY, String(own)));
  };
  for (const event of EVENTS) page.addEventListener(event, () => !isHeld && note(), { passive: true, capture: true });
  return {
    lastAt: () => Math.max(own, Number(withStorage((storage) => storage.getItem(KEY)) ?? 0)),
    note,
    hold: (held) => {
      isHeld = held;
    },
  };
}
