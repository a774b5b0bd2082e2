/** The part of moddle-xml 12.3.2 that the lint uses (the package brings no types). */
declare module 'moddle-xml' {
  export class Writer {
    constructor(options?: { format?: boolean; preamble?: boolean });
    /** The document of a moddle element, as text. @throws Error for what its meta-model does not know */
    toXML(element: object): string;
  }
}
