import type { FormSchema } from '../../../../forms/form-definition.ts';
import type { CardinalityConstraint } from '../../../../regulations/constraints/index.ts';
import { findingAt, named } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Step } from '../../model/diagram.ts';
import { allActsOf } from '../../model/diagram.ts';

const rule = { layer: 'lawful', id: 'lawful/cardinality' } as const;

/** What the platform draws or counts by itself is as many as the form has asked for under another name. */
const askedAs: Readonly<Record<string, string>> = { experts: 'panelSize' };

/** The numbers that a question lets through. */
function rangeOf(schema: FormSchema): { least: number; most: number } {
  const number = (keyword: string): number | undefined => (typeof schema[keyword] === 'number' ? (schema[keyword] as number) : undefined);
  if (schema.type === 'array') return { least: number('minItems') ?? 0, most: number('maxItems') ?? Infinity };
  const choices = Array.isArray(schema['oneOf']) ? (schema['oneOf'] as { const?: unknown }[]).map((choice) => choice.const) : schema['const'] === undefined ? [] : [schema['const']];
  const counts = choices.filter((choice) => typeof choice === 'number');
  if (counts.length > 0 && counts.length === choices.length) return { least: Math.min(...counts), most: Math.max(...counts) };
  return { least: number('minimum') ?? -Infinity, most: number('maximum') ?? Infinity };
}

/** Every place of a form where a question of one of these names is asked, in whatever branch. */
function questions(schema: FormSchema, names: readonly string[]): FormSchema[] {
  const own = names.flatMap((name) => (schema.properties && Object.hasOwn(schema.properties, name) ? [schema.properties[name]!] : []));
  return [...own, ...(schema.allOf ?? []).flatMap((branch) => names.flatMap((name) => (Object.hasOwn(branch.then.properties, name) ? [branch.then.properties[name]!] : [])))];
}

function check(step: Step, constraint: CardinalityConstraint, schema: FormSchema | undefined): LintFinding[] {
  const rest = { article: constraint.article, constraintId: constraint.id };
  const names = constraint.fields.flatMap((field) => [field, ...(askedAs[field] === undefined ? [] : [askedAs[field]])]);
  const asked = schema === undefined ? [] : questions(schema, names);
  if (asked.length === 0) return [findingAt(rule, step, `${named(step)}的表单没有登记数目：${constraint.message}。`, rest)];
  const lax = asked.filter((question) => {
    const { least, most } = rangeOf(question);
    return (constraint.atLeast !== undefined && least < constraint.atLeast) || (constraint.exactly !== undefined && (least !== constraint.exactly || most !== constraint.exactly));
  });
  return lax.length === 0 ? [] : [findingAt(rule, step, `${named(step)}的表单可以填写不合规定的数目：${constraint.message}。`, rest)];
}

function stepsWith({ runsOf }: LintContext, root: string, act: string): Step[] {
  const steps = new Set(runsOf(root).net.places.map((place) => place.step));
  return [...steps].filter((step) => step.kind === 'user-task' && allActsOf(step).includes(act));
}

/** The form of a step lets nobody record fewer (experts, signatures, copies) than the law asks for. Not judged without the forms. */
export const cardinality: LintRule = {
  ...rule,
  check: (context) => {
    const { formOf } = context;
    if (formOf === null) return [];
    return context.roots.flatMap((root) =>
      context.constraintsOf(root).filter((c) => c.kind === 'cardinality').flatMap((constraint) => stepsWith(context, root, constraint.act).flatMap((step) => check(step, constraint, step.form === null ? undefined : formOf(step.form)))),
    );
  },
};
