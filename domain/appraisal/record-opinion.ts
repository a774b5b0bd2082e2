import type { Knex } from 'knex';
import { checkOpinion } from '../../regulations/appraisal/index.ts';
import type { OpinionFacts } from '../../regulations/appraisal/index.ts';
import { factsOf, textsOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';
import type { CompletedTask, Preparation } from '../procedures/user-task-effect.ts';
import { settingOn } from '../settings/setting-on.ts';
import { latestDraw, standingMembers } from './panel.ts';
import { stageOf } from './stage-of.ts';

/** The opinion is one that can be accepted (第19条, R077 to R083), signed by members who have not left the panel (第4条), of the examination that was recorded. @throws Problem unlawful */
export async function checkReceivedOpinion(trx: Knex.Transaction, { row, data }: Preparation): Promise<Record<string, unknown>> {
  const stage = await stageOf(trx, row.id);
  const draw = await latestDraw(trx, row.id, stage);
  if (!draw) throw new Error('no panel was drawn');
  const { staying: members, left } = await standingMembers(trx, draw);
  const signers = signersOf(data);
  const outside = [...signers].filter((name) => !members.some((member) => member.name === name));
  const leavers = outside.filter((name) => left.some((member) => member.name === name));
  if (leavers.length > 0) refuse(`签署人${leavers.join('、')}已经回避或者不能参加，不得签署鉴定意见。`, '/signers', '已经回避或者不能参加', '第4条');
  const strangers = outside.filter((name) => !leavers.includes(name));
  if (strangers.length > 0) refuse(`签署人${strangers.join('、')}不是本次抽选的专家小组成员。`, '/signers', '不是专家小组成员');
  await requireAllSignatures(trx, String(data['signedOn']), members.map((member) => member.name).filter((name) => !signers.has(name)));
  await requireOpinion(trx, { row, data }, {
    panelSize: members.length,
    disciplinesNeeded: draw.record.input.disciplines,
    disciplinesPresent: members.filter((member) => signers.has(member.name)).flatMap((member) => member.disciplines),
  });
  return data;
}

/** Who has signed, each name once. */
export const signersOf = (data: Record<string, unknown>): ReadonlySet<string> => new Set((data['signers'] as { name: string }[]).map((signer) => signer.name.trim()));

/**
 * What the law asks of an opinion, whoever drew the panel: it is of the examination that was recorded, of the commissioned parts, signed, sealed, on the form, from the institution itself.
 * @param panel that the opinion is of
 * @throws Problem unlawful
 */
export async function requireOpinion(trx: Knex.Transaction, { row, data }: Pick<Preparation, 'row' | 'data'>, panel: Pick<OpinionFacts, 'panelSize' | 'disciplinesNeeded' | 'disciplinesPresent'>): Promise<void> {
  const examined: { examined_on: string } | undefined = await trx('appraisals').where({ case_id: row.id, stage: await stageOf(trx, row.id) }).first('examined_on');
  if (examined && examined.examined_on !== data['examinedOn']) refuse(`检查日期与登记的（${examined.examined_on}）不一致。`, '/examinedOn', '与登记的检查日期不一致');
  const faults = checkOpinion({
    ...panel,
    drawnAtRandom: true,
    commissionedParts: textsOf(factsOf(row, 'issue-notices'), 'commissionedParts'),
    examinedParts: textsOf(data, 'examinedParts'),
    signers: signersOf(data).size,
    institutionSeal: data['institutionSeal'] === true,
    onApprovalForm: data['opinionPaper'] === 'approval-form',
    handedInBy: data['channel'] === 'direct' ? 'institution' : 'examinee',
  });
  if (faults.length > 0) {
    const path = faults.some((fault) => fault.rule === 'R081') ? '/examinedParts' : '/signers';
    throw new Problem({ type: 'unlawful', status: 422, title: `鉴定意见不能接受：${faults.map((fault) => fault.message).join('；')}。`, article: '第19条', errors: faults.map(({ message }) => ({ path, message })) });
  }
}

/** Three signatures are the law's (第19条); that everybody signs who stands in a larger panel is a rule of the office. @throws Problem office-rule */
async function requireAllSignatures(trx: Knex.Transaction, signedOn: string, missing: readonly string[]): Promise<void> {
  if (missing.length === 0 || !(await settingOn(trx, 'panel-all-sign', signedOn))) return;
  throw new Problem({
    type: 'office-rule', status: 422, title: `专家小组成员${missing.join('、')}没有签署鉴定意见。`, detail: '第19条要求3名以上专家共同签署；全部成员签署是参数设置“专家小组成员全部签署鉴定意见”的要求。',
    errors: [{ path: '/signers', message: `缺少${missing.join('、')}的签署` }],
  });
}

function refuse(title: string, path: string, message: string, article = '第19条'): never {
  throw new Problem({ type: 'unlawful', status: 422, title, article, errors: [{ path, message }] });
}

const cents = (yuan: unknown): number | null => (typeof yuan === 'number' ? Math.round(yuan * 100) : null);

/** Keeps the opinion of this stage beside an earlier one, with what the institution files and what it cost (第19、21条). */
export async function recordOpinion(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  const { data } = task;
  const stage = await stageOf(trx, task.caseId);
  await trx('appraisals').where({ case_id: task.caseId, stage }).update({
    signed_on: data['signedOn'],
    received_on: task.own.happened_on,
    opinion: JSON.stringify({
      opinion: data['opinion'], standardClause: data['standardClause'], suggestedGrade: data['suggestedGrade'], examinedParts: data['examinedParts'], signers: data['signers'], auxiliaryReports: data['auxiliaryReports'] ?? null,
    }),
    file_items: textsOf(data, 'fileItems'),
    appraisal_fee_cents: cents(data['appraisalFee']),
    examination_fee_cents: cents(data['examinationFee']),
  });
}
