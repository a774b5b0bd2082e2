/** The parts of dmn-js 17.10.2 and its decision table that are used (the packages bring no types). */
declare module 'dmn-js-shared/lib/base/EditingManager' {
  export interface View {
    id: string;
    element: object;
  }
  export default class EditingManager {
    constructor(options: object);
    importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
    getActiveViewer(): DmnTable | undefined;
    on(event: string, listener: (event: never) => void): void;
    destroy(): void;
    protected _getViewProviders(): object[];
  }
  export interface DmnTable {
    get<T>(service: string): T;
    on(event: string, listener: (event: never) => void): void;
  }
}
declare module 'dmn-js-shared/lib/util/ModelUtil' {
  export function is(element: unknown, type: string): boolean;
}
declare module 'dmn-js-decision-table/lib/Editor' {
  import Viewer from 'dmn-js-decision-table/lib/Viewer';
  export default class Editor extends Viewer {
    static _getModules(): object[];
  }
}
declare module 'dmn-js-decision-table/lib/Viewer' {
  export default class Viewer {
    constructor(options?: object);
    static _getModules(): object[];
    getModules(): object[];
  }
}
declare module 'dmn-js-decision-table/lib/features/*' {
  const module: object;
  export default module;
}
