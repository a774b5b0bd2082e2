import type { FormSchema } from '../../forms/form-definition.ts';
import { constraintsOf as lawOf, judgedProcedures, levelConstraints } from '../../regulations/constraints/index.ts';
import type { Constraint } from '../../regulations/constraints/index.ts';
import { procedureRegistry } from '../registry.ts';
import type { ProcedureRegistry } from '../registry.ts';
import type { LintContext, LintRule, RouteOf } from './context.ts';
import { applyExceptions } from './exceptions.ts';
import type { SignedException, SortedFindings } from './exceptions.ts';
import type { LintFinding } from './finding.ts';
import { allowListBase } from './guard/allow-list.ts';
import { buildAllowList } from './guard/build-allow-list.ts';
import { checkTree } from './guard/check-model.ts';
import type { Finding } from './guard/check-model.ts';
import { decodeModel } from './guard/decode-model.ts';
import type { ModelNode } from './guard/model-node.ts';
import { parseModel } from './guard/parse-model.ts';
import type { AllowList } from './guard/types.ts';
import type { Diagram } from './model/diagram.ts';
import { readDiagrams } from './model/read-diagrams.ts';
import { offeredOutcomes } from './offered-outcomes.ts';
import { rules as allRules } from './rules/index.ts';
import type { OfferedOutcome } from './runs/choices.ts';
import { explore } from './runs/explore.ts';
import type { RunGraph } from './runs/explore.ts';

/** A file of the bundle: a diagram, or a decision table, which only the guard judges. */
export interface LintFile {
  /** The process that it is meant to be; shown when the file cannot be read. */
  readonly key?: string;
  readonly xml: Uint8Array | string;
}

/** A file that has been read and judged by the guard: what does not change between two lints need not be read twice. */
export interface ReadFile {
  readonly process: string;
  readonly read: readonly Diagram[];
  readonly guardFindings: readonly Finding[];
}

export interface LintInput {
  /** A procedure with every diagram that it calls; several procedures may stand beside each other. */
  readonly diagrams: readonly (LintFile | ReadFile)[];
  readonly registry?: ProcedureRegistry;
  readonly exceptions?: readonly SignedException[];
  /** The law of a procedure, by its process key. Default: that of `regulations/`; a diagram that is no procedure has only the levels of its acts. */
  readonly constraintsOf?: (process: string) => readonly Constraint[];
  /** The schema of a form by its key; without it, what a form lets through is not judged. */
  readonly formOf?: (form: string) => FormSchema | undefined;
  /** Between whom papers pass with an act; without it, hand-overs are not judged. */
  readonly routeOf?: RouteOf;
  readonly offered?: readonly OfferedOutcome[];
  /** Names that may be deployed besides those of the registry. */
  readonly allowList?: AllowList;
  /** Only these rules; all by default. */
  readonly rules?: readonly LintRule[];
}

const defaultLaw = (process: string): readonly Constraint[] => ((judgedProcedures as readonly string[]).includes(process) ? lawOf(process) : levelConstraints);

/** The guard says how much may be deployed; a larger draft is read all the same, so that its author sees more than that it is too large. */
const readable: AllowList['limits'] = { ...allowListBase.limits, bytes: 20_000_000, elements: 60_000 };

function parse(xml: Uint8Array | string, allowList: AllowList): ModelNode | Finding {
  const text = decodeModel(xml, allowList.limits);
  return typeof text === 'string' ? parseModel(text, allowList) : text;
}

/** Reads a file once for several lints. */
export function readFile({ key, xml }: LintFile, allowList: AllowList = buildAllowList()): ReadFile {
  const root = parse(xml, allowList);
  const tooLarge = 'code' in root && (root.code === 'too-many-elements' || root.code === 'document-too-large');
  const tree = tooLarge ? parse(xml, { ...allowList, limits: readable }) : root;
  const read = 'code' in tree ? [] : readDiagrams(tree);
  return { process: read[0]?.process ?? key ?? '', read, guardFindings: 'code' in root ? [root] : checkTree(root, allowList) };
}

/** What a bundle is for the rules. Runs are walked when the first rule asks for them, once for each procedure. */
export function createContext(input: LintInput): LintContext {
  const { registry = procedureRegistry, constraintsOf = defaultLaw, offered = offeredOutcomes } = input;
  const allowList = input.allowList ?? buildAllowList(registry);
  const files = input.diagrams.map((file) => ('xml' in file ? readFile(file, allowList) : file));
  const diagrams = new Map(files.flatMap((file) => file.read.map((diagram) => [diagram.process, diagram] as const)));
  const roots = [...diagrams.keys()].filter((process) => registry.processes.find((entry) => entry.key === process)?.role !== 'shared');
  const graphs = new Map<string, RunGraph>();
  const runsOf = (root: string): RunGraph => {
    const graph = graphs.get(root) ?? explore({ diagrams, process: root, registry, constraints: constraintsOf(root), offered });
    graphs.set(root, graph);
    return graph;
  };
  return { files, diagrams, registry, roots, constraintsOf, runsOf, formOf: input.formOf ?? null, routeOf: input.routeOf ?? null, offered };
}

/** One of each, whichever procedure has shown it first. */
function once(findings: readonly LintFinding[]): LintFinding[] {
  return [...new Map(findings.toReversed().map((finding) => [[finding.rule, finding.process, finding.element, finding.constraintId, finding.message].join('|'), finding])).values()].reverse();
}

/**
 * Every finding about a bundle, layer by layer, with what signed exceptions let pass set apart.
 * Pure: the same bundle gives the same findings, in the server and in the browser. Never throws for the content of a file.
 */
export function lintWithExceptions(input: LintInput): SortedFindings {
  const context = createContext(input);
  return applyExceptions(once((input.rules ?? allRules).flatMap((rule) => rule.check(context))), input.exceptions ?? []);
}

/** The findings that stand: an empty list means that the bundle is safe, sound and lawful. See `lintWithExceptions`. */
export function lintBundle(input: LintInput): LintFinding[] {
  return [...lintWithExceptions(input).findings];
}
