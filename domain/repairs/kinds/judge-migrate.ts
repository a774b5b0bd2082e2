import { judgeRest } from '../../../processes/lint/index.ts';
import type { LintContext, Standing } from '../../../processes/lint/index.ts';
import { findRelease } from '../../models/release-row.ts';
import type { Judge, RepairedCase } from '../judge-repair.ts';
import { sameStep } from '../migration/propose-mapping.ts';
import { readRelease } from '../migration/read-release.ts';
import { placesOfCase } from '../migration/places-of-case.ts';
import type { PlaceOfCase } from '../migration/places-of-case.ts';
import type { MappedElement } from '../repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/**
 * A case goes on in the diagrams of another release, with all that it has called. It stands there as it stood here: a step is mapped to one that does
 * the same; going to another step is a repair of its own. What the law asks for must not become impossible by it: a step that the new release has put before the place where
 * the case stands would be passed over.
 */
export const judgeMigrate: Judge = async (found) => {
  const { db, row, live, parameters: { fromRelease = '', release = '', mapping = [] } } = found;
  if (fromRelease === release) throw refuseRepair('原版本和目标版本相同。');
  if (row.release_id !== fromRelease) throw refuseRepair(row.release_id === release ? '案件已经在目标版本上。' : '案件不在所选的原版本上。');
  if (row.status === 'suspended') throw refuseRepair('案件已依法中止办理，恢复后才能迁移。');
  const [source, target] = [await findRelease(db, fromRelease), await findRelease(db, release)];
  const [before, after] = [await readRelease(db, source), await readRelease(db, target)];
  const { definitions } = target;
  refuseOtherSteps(before, after, mapping);
  const places = placesOfCase(live, before);
  const between = places.find(({ done }) => done);
  refuseChangedPlaces(before, after, mapping, places);
  if (between) throw refuseRepair(`案件正要离开“${nameIn(before, between.process, between.step)}”，请待流程进入下一环节（作业失败的先重试）后再迁移。`);
  refuseUnlawfulRest(found, before, after, mapping, places);
  const keys = [...new Set(live.instances.map(({ definitionKey }) => definitionKey))];
  const lacking = keys.find((key) => definitions[key] === undefined);
  if (lacking !== undefined) throw refuseRepair(`目标版本没有案件正在运行的流程图 ${lacking}。`);
  return {
    effect: `迁移到目标版本：${places.map(({ process, step }) => placeInWords(before, after, process, step, mapping)).join('、') || '流程图照换'}；认领和草稿保留`,
    commands: [{ type: 'migrate', payload: { businessKey: row.id, definitions: Object.fromEntries(keys.map((key) => [key, definitions[key]])), mapping: byProcess(mapping) } }],
    exceptions: [],
  };
};

/** A mapping as the engine takes it. */
export function byProcess(mapping: readonly MappedElement[]): Record<string, Record<string, string | null>> {
  const told: Record<string, Record<string, string | null>> = {};
  for (const { process, from, to } of mapping) (told[process] ??= {})[from] = to;
  return told;
}

const targetOf = (mapping: readonly MappedElement[], process: string, step: string): string | null => {
  const entry = mapping.find((each) => each.process === process && each.from === step);
  return entry === undefined ? step : entry.to;
};

const nameIn = (context: LintContext, process: string, step: string): string => context.diagrams.get(process)?.steps.get(step)?.name || step;

function placeInWords(before: LintContext, after: LintContext, process: string, step: string, mapping: readonly MappedElement[]): string {
  const target = targetOf(mapping, process, step);
  const [was, is] = [nameIn(before, process, step), target === null ? '' : nameIn(after, process, target)];
  return was === is ? `“${was}”` : `“${was}”→“${is}”`;
}

/** @throws Problem repair-refused when a step is mapped to one that does something else */
function refuseOtherSteps(before: LintContext, after: LintContext, mapping: readonly MappedElement[]): void {
  for (const { process, from, to } of mapping) {
    const one = before.diagrams.get(process)?.steps.get(from);
    if (!one) throw refuseRepair(`原版本的流程图 ${process} 没有环节 ${from}。`);
    if (to === null) continue;
    const other = after.diagrams.get(process)?.steps.get(to);
    if (!other) throw refuseRepair(`目标版本的流程图 ${process} 没有环节 ${to}。`);
    if (!sameStep(one, other)) throw refuseRepair(`“${one.name || from}”和“${other.name || to}”办理的不是同一件事，不能对应；要改到另一环节的，迁移后用“移动到另一环节”。`);
  }
}

/**
 * Where a case stands, and what it has called from there, is the same step in the new diagrams, named or not: an id may go on with another form, topic, called diagram or acts.
 * @throws Problem repair-refused
 */
function refuseChangedPlaces(before: LintContext, after: LintContext, mapping: readonly MappedElement[], places: readonly PlaceOfCase[]): void {
  for (const { process, step } of places.flatMap((place) => [...place.calls, place])) {
    const target = targetOf(mapping, process, step);
    const [one, other] = [before.diagrams.get(process)?.steps.get(step), after.diagrams.get(process)?.steps.get(target ?? '')];
    if (target === null) throw refuseRepair(`案件停在“${one?.name || step}”，而对应关系没有给它去处。`);
    // A step that the new diagrams do not have is one to which no course comes.
    if (one && other && !sameStep(one, other)) throw refuseRepair(`案件停在“${one.name || step}”，目标版本中编号相同的“${other.name || step}”办理的不是同一件事，不能对应。`);
  }
}

/**
 * The rest of the course, from where the case stands in the new diagrams, with what it has done: a constraint that it could keep before must not become one that it cannot keep.
 * @throws Problem repair-refused
 */
function refuseUnlawfulRest({ live, events, law }: RepairedCase, before: LintContext, after: LintContext, mapping: readonly MappedElement[], places: readonly PlaceOfCase[]): void {
  const procedure = live.instances.find(({ superProcessInstanceId }) => superProcessInstanceId === null)?.definitionKey ?? '';
  const acts = events.map(({ act }) => act);
  const constraints = law.constraints ?? [];
  const mapped = places.map((place): Standing => ({ step: targetOf(mapping, place.process, place.step) ?? '', calls: place.calls.map(({ process, step }) => targetOf(mapping, process, step) ?? '') }));
  const rest = judgeRest(after, procedure, mapped, acts, constraints);
  if (rest === null) throw refuseRepair(`目标版本的流程走不到案件现在的位置（${places.map(({ process, step }) => nameIn(before, process, step)).join('、')}）。`);
  const unavoidable = new Set(judgeRest(before, procedure, places.map(({ step, calls }) => ({ step, calls: calls.map((call) => call.step) })), acts, constraints)?.map(({ constraint }) => constraint.id));
  const broken = rest.filter(({ constraint }) => !unavoidable.has(constraint.id));
  const first = broken.find(({ constraint }) => constraint.article !== null) ?? broken[0];
  if (!first) return;
  const last = first.run.at(-1);
  throw refuseRepair(`迁移之后案件的走法不合规定：${first.constraint.message}${last ? `（走到“${nameIn(after, last.process, last.element)}”时）` : ''}。案件已经越过目标版本新增的环节，请先移动到该环节之前，或者留在原版本。`, first.constraint.article);
}
