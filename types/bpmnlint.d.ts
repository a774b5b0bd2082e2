/** The part of bpmnlint 11.15.0 that the tests use (the package's own types are not those of its entry). */
declare module 'bpmnlint' {
  interface LintReport {
    id: string;
    message: string;
    category: string;
    [more: string]: unknown;
  }

  class Linter {
    constructor(options: { config: object; resolver: object });
    lint(rootElement: object): Promise<Record<string, LintReport[]>>;
  }

  const bpmnlint: { Linter: typeof Linter };
  export default bpmnlint;
}
