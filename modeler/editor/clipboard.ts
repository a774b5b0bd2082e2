/** Where copied elements are kept, so that another window (another diagram) can paste them. */
const KEY = 'modeler.clipboard';

interface EventBus {
  on(event: string, priority: number, listener: (event: { tree?: unknown }) => void): void;
}
interface Clipboard {
  set(tree: unknown): void;
}
interface Moddle {
  createAny(type: string, uri: string, properties: object): object;
  create(type: string, properties: object): object;
  registry: { typeMap: Record<string, unknown> };
}
type Plain = Record<string, unknown>;

/** Copied elements are kept across windows: what one diagram copies, another pastes. */
function SharedClipboard(eventBus: EventBus, clipboard: Clipboard, moddle: Moddle): void {
  const revive = (_key: string, value: unknown): unknown => {
    const plain = value as Plain | null;
    if (typeof plain !== 'object' || plain === null || typeof plain['$type'] !== 'string') return value;
    const { $type, ...rest } = plain;
    return moddle.registry.typeMap[$type as string] ? moddle.create($type as string, rest) : value;
  };
  eventBus.on('copyPaste.elementsCopied', 500, ({ tree }) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(tree));
    } catch {
      // the store is full or closed: copying within this window works all the same
    }
  });
  eventBus.on('copyPaste.pasteElements', 5000, () => {
    const kept = localStorage.getItem(KEY);
    if (kept) clipboard.set(JSON.parse(kept, revive));
  });
}
SharedClipboard.$inject = ['eventBus', 'clipboard', 'moddle'];

export const sharedClipboard = { __init__: ['sharedClipboard'], sharedClipboard: ['type', SharedClipboard] };
