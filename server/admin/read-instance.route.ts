import { Type } from '@sinclair/typebox';
import { notFound } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { CaseStatus } from '../schemas/cases.ts';
import { Day, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administered } from './administered.ts';

const Text = Type.String();
const Answer = Strict({ caseNo: Text, procedure: Text, countyName: Text, status: CaseStatus, outcome: Nullable(Text), applicationDate: Day, simulatedOn: Nullable(Day) });

/** What who operates the platform sees of a case: which one it is and how far it has come; nothing of the person. */
export const readInstanceRoute: Route = (app, { db }) => {
  app.get(
    '/api/admin/cases/:id',
    { config: { permission: 'monitor-cases' }, schema: { summary: '案件的办理状态', tags: ['admin'], params: Strict({ id: Uuid }), response: { 200: Answer, ...problems } } },
    async (request) => {
      const query = db('cases').join('organisations as o', 'o.code', 'cases.county_code').where('cases.id', request.params.id);
      administered(request.user)(query);
      const found: typeof Answer.static | undefined = await query.first({
        caseNo: 'cases.case_no', procedure: 'cases.procedure', countyName: 'o.name', status: 'cases.status', outcome: 'cases.outcome', applicationDate: 'cases.application_date', simulatedOn: 'cases.simulated_on',
      });
      if (!found) throw notFound('该案件');
      return found;
    },
  );
};
