import { LEAST_EXPERTS } from '../../regulations/appraisal/index.ts';
import { factsOf, partOf, textOf, textsOf } from '../cases/load-paper-context.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import { lackForSecond } from '../institutions/check-designation.ts';
import { listDesignated } from '../institutions/find-designated.ts';
import { commissionedInstitution, referredKind } from './draw-for-case.ts';
import { latestDraw, membersOf, standingMembers } from './panel.ts';
import type { Prefill } from '../procedures/prefill.ts';
import { stageOf } from './stage-of.ts';

/** What the forms of the appraisal are filled in with from the case. */
export const appraisalPrefills: Readonly<Record<string, Prefill>> = {
  'medical-appraisal/draw-panel': async (db, row) => {
    const stage = await stageOf(db, row.id);
    const before = await latestDraw(db, row.id, stage);
    const { size = LEAST_EXPERTS, disciplines = [] } = before?.record.input ?? {};
    return { institutionName: commissionedInstitution(row, stage).name, panelSize: size, disciplines: [...disciplines], excluded: [] };
  },
  'medical-appraisal/confirm-panel': async (db, row) => {
    const draw = await latestDraw(db, row.id, await stageOf(db, row.id));
    return draw ? { members: (await membersOf(db, draw)).map(({ code, name }) => ({ code, name })) } : {};
  },
  'medical-appraisal/record-appraisal': async (db, row) => {
    const stage = await stageOf(db, row.id);
    const draw = await latestDraw(db, row.id, stage);
    const examined: { examined_on: string } | undefined = await db('appraisals').where({ case_id: row.id, stage }).first('examined_on');
    return {
      examinedOn: examined?.examined_on,
      examinedParts: textsOf(factsOf(row, 'issue-notices'), 'commissionedParts'),
      signers: draw ? (await standingMembers(db, draw)).staying.map(({ name }) => ({ name })) : undefined,
    };
  },
  'medical-appraisal/notify-result': async (db, row) => ({ outcome: await stageOf(db, row.id), recipient: textOf(partOf(row.application, 'person'), 'name') ?? undefined }),
  'medical-appraisal/commission-second-appraisal': async (db, row) => {
    const tables = await tablesOfCase(db, row);
    const fit = (await listDesignated(db, row, 'second', row.simulated_on ?? '9999-12-31')).filter((institution) => !lackForSecond(tables, referredKind(row), institution));
    return { institutionName: fit.length === 1 ? fit[0]?.name : undefined, commissionedParts: textsOf(factsOf(row, 'issue-notices'), 'commissionedParts') };
  },
};
