interface EventBus {
  on(event: string, priority: number, listener: (event: Pointed) => unknown): void;
}
interface Pointed {
  id?: string;
  event?: Event;
}
interface Registry {
  get(id: string): { row?: unknown; businessObject?: { $type: string } } | undefined;
}

const BEFORE_ALL = 10_000;

/** The columns of a table are registered: the program gives these facts and reads these answers. Rows may be changed, columns may not. */
class FixedHead {
  static $inject = ['eventBus', 'elementRegistry'];

  constructor(eventBus: EventBus, elementRegistry: Registry) {
    for (const command of ['col.add', 'col.move', 'col.remove']) eventBus.on(`commandStack.${command}.canExecute`, BEFORE_ALL, () => false);
    // The menu of a heading is about columns only.
    eventBus.on('cell.contextmenu', BEFORE_ALL, ({ id = '', event }) => {
      const element = elementRegistry.get(id);
      if (element?.row || element?.businessObject?.$type === 'dmn:DecisionRule') return undefined;
      event?.preventDefault();
      return false;
    });
  }
}

/** A part of the editor of decision tables. */
export const fixedHead = { __init__: ['fixedHead'], fixedHead: ['type', FixedHead] };
