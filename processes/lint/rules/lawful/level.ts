import { findAct, isLegalAct } from '../../../../regulations/acts/legal-acts.ts';
import type { ActLevel } from '../../../../regulations/acts/legal-acts.ts';
import { mayRecord } from '../../../../regulations/constraints/checks/simple.ts';
import type { RoleConstraint } from '../../../../regulations/constraints/index.ts';
import { findingAt, named } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Step } from '../../model/diagram.ts';
import { allActsOf } from '../../model/diagram.ts';
import { actName } from './words.ts';

const rule = { layer: 'lawful', id: 'lawful/level' } as const;

/** In the words of the lanes. */
const laneNames: Readonly<Record<ActLevel, string>> = { applicant: '申请人/所在单位', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构', superior: '上一级', handling: '承办单位' };

/** Whose officers do a task, as the level of the acts that they may record. */
const levelOfGroup: Readonly<Record<string, ActLevel>> = { county: 'county', city: 'city', province: 'province', supervisor: 'superior', supervised: 'handling' };

function mayDo(step: Step, { act, level }: RoleConstraint): boolean {
  // What the platform does by itself it does for the office, as far as the act is one of the platform's.
  if (step.kind === 'service-task') return isLegalAct(act) && findAct(act).kind === 'system';
  if (step.kind !== 'user-task') return true;
  const actual = levelOfGroup[step.group ?? ''];
  return actual !== undefined && (actual === level || mayRecord(level, actual));
}

/** The level for which a lane stands, by its id or by its name; null for a lane of some other kind. */
function levelOfLane({ id, name }: { id: string; name: string }): ActLevel | null {
  const levels = Object.keys(laneNames) as ActLevel[];
  return levels.find((level) => id === `lane-${level}`) ?? levels.find((level) => laneNames[level] === name.trim()) ?? null;
}

function check(step: Step, roles: ReadonlyMap<string, RoleConstraint>): LintFinding[] {
  const own = allActsOf(step).flatMap((act) => roles.get(act) ?? []);
  const [first] = own;
  if (!first) return [];
  const wrong = own.filter((role) => !mayDo(step, role)).map((role) =>
    findingAt(rule, step, `${named(step)}由${step.kind === 'service-task' ? '平台自动' : (laneNames[levelOfGroup[step.group ?? '']!] ?? '未登记的岗位')}办理${actName(role.act)}：${role.message}。`, { article: role.article, constraintId: role.id }),
  );
  const drawn = step.lane === null ? null : levelOfLane(step.lane);
  const misplaced = drawn !== null && !own.some((role) => role.level === drawn)
    ? [findingAt(rule, step, `${named(step)}画在“${step.lane!.name}”的泳道里：${first.message}。`, { article: first.article, constraintId: first.id })]
    : [];
  return [...wrong, ...misplaced];
}

function rolesOf({ roots, constraintsOf }: LintContext): Map<string, RoleConstraint> {
  return new Map(roots.flatMap((root) => constraintsOf(root).filter((c) => c.kind === 'role').map((c) => [c.act, c] as const)));
}

/** Every act is done by officers of its level, and stands in a lane of it. */
export const level: LintRule = {
  ...rule,
  check: (context) => {
    const roles = rolesOf(context);
    return [...context.diagrams.values()].flatMap(({ steps }) => [...steps.values()].flatMap((step) => check(step, roles)));
  },
};
