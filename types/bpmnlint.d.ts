/** The part of bpmnlint 11.15.0 that the tests use (the package's own types are not those of its entry). */
declare module 'bpmnlint' {
  export interface LintReport {
    id: string;
    message: string;
    category: string;
    [more: string]: unknown;
  }

  export class Linter {
    constructor(options: { config: object; resolver: object });
    lint(rootElement: object): Promise<Record<string, LintReport[]>>;
  }
}
