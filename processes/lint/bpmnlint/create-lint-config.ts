import { Writer } from 'moddle-xml';
import type { LintFinding } from '../finding.ts';
import { describeFinding, elementOn, runOn } from '../finding.ts';
import { lintBundle } from '../lint-bundle.ts';
import type { LintFile, LintInput } from '../lint-bundle.ts';
import { rules } from '../rules/index.ts';

/** An element of a BPMN document as bpmn-moddle reads it; only what the plugin looks at. */
export interface Moddle {
  readonly $type: string;
  readonly id?: string;
  readonly rootElements?: readonly Moddle[];
}

export interface Reporter {
  report(id: string, message: string, context: { readonly path?: readonly string[] } & Readonly<Record<string, unknown>>): void;
}

export interface BpmnlintRule {
  check(node: Moddle, reporter: Reporter): void;
}

/** What `new Linter(…)` of bpmnlint and the `linting.bpmnlint` option of bpmn-js-bpmnlint take. */
export interface BpmnlintConfig {
  readonly config: { readonly rules: Readonly<Record<string, 'error' | 'warn'>> };
  readonly resolver: {
    resolveRule(pkg: string, name: string): () => BpmnlintRule;
    resolveConfig(pkg: string, name: string): never;
  };
}

export interface BpmnlintOptions extends Omit<LintInput, 'diagrams'> {
  /** The other files of the bundle; the one that is being edited is taken from the editor. Asked for at each lint. */
  readonly others: () => LintInput['diagrams'];
}

const PLUGIN = 'platform';

/** The name of a rule inside of the plugin: `lawful/precedence` → `lawful-precedence`, since bpmnlint takes what stands before a stroke for a package. */
export const bpmnlintName = (rule: string): string => rule.replace('/', '-');

const processOf = (definitions: Moddle): string | undefined => definitions.rootElements?.find((element) => element.$type === 'bpmn:Process')?.id;

/** The text of a document, as it would be stored; what cannot be written is a draft that nobody can deploy. */
function textOf(definitions: Moddle): string {
  return new Writer({ format: false, preamble: true }).toXML(definitions);
}

/**
 * The lint as a plugin of bpmnlint: one rule of bpmnlint for each of ours, over the document that the editor holds and the other
 * files of its bundle. Each report carries article, constraint, severity, layer and the part of the counter-example that lies in this document.
 */
export function createLintConfig({ others, ...input }: BpmnlintOptions): BpmnlintConfig {
  // All rules of one lint are asked one after the other without a pause: the bundle is walked once for them.
  let lately: { definitions: Moddle; findings: readonly LintFinding[] } | null = null;
  const findingsFor = (definitions: Moddle): readonly LintFinding[] => {
    if (lately?.definitions === definitions) return lately.findings;
    const file: LintFile = { key: processOf(definitions) ?? '', xml: textOf(definitions) };
    const findings = lintBundle({ ...input, diagrams: [...others(), file] });
    lately = { definitions, findings };
    queueMicrotask(() => {
      lately = null;
    });
    return findings;
  };

  const ruleFor = (rule: string): BpmnlintRule => ({
    check: (node, reporter) => {
      if (node.$type !== 'bpmn:Definitions') return;
      const process = processOf(node) ?? '';
      for (const finding of findingsFor(node)) {
        const element = finding.rule === rule ? elementOn(finding, process) : null;
        if (element === null) continue;
        const { layer, severity, article, constraintId } = finding;
        reporter.report(element, describeFinding(finding), { layer, severity, article, constraintId, run: runOn(finding, process) });
      }
    },
  });

  return {
    config: { rules: Object.fromEntries(rules.map(({ id }) => [`${PLUGIN}/${bpmnlintName(id)}`, 'error'])) },
    resolver: {
      resolveRule: (pkg, name) => {
        const rule = rules.find(({ id }) => bpmnlintName(id) === name);
        if (!rule) throw new RangeError(`no rule ${pkg}/${name}`);
        return () => ruleFor(rule.id);
      },
      resolveConfig: (pkg, name) => {
        throw new RangeError(`no configuration ${pkg}/${name}`);
      },
    },
  };
}
