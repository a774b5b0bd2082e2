import { comesAgain, judgeRest } from '../../../processes/lint/index.ts';
import { findAct } from '../../../regulations/acts/index.ts';
import { findOtherOpenCase } from '../../cases/find-other-open-case.ts';
import type { CaseRow } from '../../cases/case-row.ts';
import type { Executor } from '../../database/connect.ts';
import { findRelease } from '../../models/release-row.ts';
import { otherSideOf } from '../../relation-transfer/in-province/other-side.ts';
import type { Judge } from '../judge-repair.ts';
import { readRelease } from '../migration/read-release.ts';
import { refuseRepair } from '../refuse-repair.ts';
import { refuseUnlawfulStep } from '../refuse-unlawful-step.ts';
import { stepOfDiagram } from '../step-acts.ts';

/**
 * A case that was closed by mistake stands open again before one of its steps; its acts and papers stay, what is done again is a further round. The law must allow the
 * step as things are, the rest of the course must be able to keep the law, what was entered in the register is not entered again, and nothing may have been built on the end of the case meanwhile.
 */
export const judgeRestart: Judge = async (found) => {
  const { db, row, live, events, law, parameters: { to = '' } } = found;
  if (live.instances.length > 0 || row.status !== 'closed') throw refuseRepair('案件没有结束，不需要重新开始；要改到另一环节的，请用“移动到另一环节”。');
  const ended = (await db('process_instances').where({ id: row.process_instance_id }).first('definition_key')) as { definition_key: string } | undefined;
  if (!ended) throw refuseRepair('引擎没有这个案件的流程记录。');
  const target = stepOfDiagram(ended.definition_key, to);
  if (!target) throw refuseRepair('只能从案件自己的流程图中的人工、系统或者调用环节重新开始。');
  refuseUnlawfulStep(found, target, '回到');
  await refuseWhatFollowed(db, row);
  const context = await readRelease(db, await findRelease(db, row.release_id));
  const [standing, acts] = [[{ calls: [], step: to }], events.map(({ act }) => act)];
  const [broken] = judgeRest(context, ended.definition_key, standing, acts, law.constraints) ?? [];
  if (broken) throw refuseRepair(`回到“${target.name}”之后案件的走法不合规定：${broken.constraint.message}。`, broken.constraint.article);
  const again = comesAgain(context, ended.definition_key, standing).find((act) => findAct(act).once && (acts as readonly string[]).includes(act));
  if (again !== undefined) throw refuseRepair(`案件已经“${findAct(again).name}”，回到“${target.name}”会再办一次；证件有误的，按换证、补证或者更正办理。`, findAct(again).articles[0]);
  return {
    effect: `案件重新办理，从“${target.name}”开始；已有的办理记录和文书保留，再次办理的计入下一轮`,
    commands: [{ type: 'restart', payload: { businessKey: row.id, processInstanceId: row.process_instance_id, targetActivityId: to } }],
    exceptions: [],
  };
};

/** What was built on the end of the case. @throws Problem repair-refused */
async function refuseWhatFollowed(db: Executor, row: CaseRow): Promise<void> {
  const other = await findOtherOpenCase(db, { caseId: row.id, personId: row.person_id, procedure: row.procedure, otherSide: await otherSideOf(db, row) });
  if (other !== undefined) throw refuseRepair(`该人员同一事项的案件 ${other} 正在办理，不能同时办理两件。`);
  const own = (await db('certificates as c').where({ 'c.case_id': row.id }).leftJoin('certificates as later', 'later.replaces_id', 'c.id').select('c.number', 'c.status', { successor: 'later.number' })) as { number: string; status: string; successor: string | null }[];
  const gone = own.find(({ status, successor }) => status !== 'valid' || successor !== null);
  if (gone) throw refuseRepair(gone.successor === null ? `案件办理的证件 ${gone.number} 已不再有效，案件不能重新办理。` : `案件办理的证件 ${gone.number} 已由 ${gone.successor} 代替，案件不能重新办理。`);
  const changed = (await db('certificate_changes as e')
    .join('cases as later', 'later.id', 'e.case_id')
    .whereNot('e.case_id', row.id)
    .whereIn('e.certificate_id', db('certificate_changes').where({ case_id: row.id }).select('certificate_id').unionAll(db('certificates').where({ case_id: row.id }).select('id')))
    .whereRaw('later.created_at > (select closed_at from cases where id = ?)', [row.id])
    .first('later.case_no')) as { case_no: string } | undefined;
  if (changed) throw refuseRepair(`案件结束之后，证件又在案件 ${changed.case_no} 中变更，案件不能重新办理。`);
}
