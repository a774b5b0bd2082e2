import { Type } from '@sinclair/typebox';
import { openCase } from '../../domain/cases/open-case.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { releasedForm } from '../../domain/models/released-form.ts';
import { Problem, forbidden } from '../../domain/platform/problem.ts';
import type { Application } from '../../domain/procedures/procedure-spec.ts';
import { applicationFormOf, findProcedure, matterWords, procedures } from '../../domain/procedures/procedures.ts';
import type { Deps } from '../deps.ts';
import { currentRelease } from '../releases/deploy-release.ts';
import type { Route } from '../route.ts';
import { Anything, Day, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState } from '../schemas/tasks.ts';
import { awaitAct } from '../tasks/await-act.ts';
import { checkForm } from '../tasks/check-form.ts';

const Body = Strict({
  requestId: Uuid,
  procedure: OneOf(...procedures.map(({ key }) => key)),
  applicationType: OneOf(...Object.keys(matterWords)),
  application: Anything,
  materials: Type.Array(Strict({ code: Type.String({ maxLength: 8 }), uploadIds: Type.Array(Uuid, { maxItems: 20 }) }), { maxItems: 60 }),
  simulatedOn: Type.Optional(Day),
});
const Answer = Strict({ id: Uuid, caseNo: Type.String(), act: ActState });

/** A county caseworker takes an application in. */
export const startCaseRoute: Route = (app, deps) => {
  app.post('/api/cases', { config: { permission: 'open-case' }, schema: { summary: '收件立案', tags: ['cases'], body: Body, response: { 201: Answer, ...problems } } }, async (request, reply) => {
    const { user, body } = request;
    const office = user.roles.find((held) => held.role === 'caseworker' && held.level === 'county');
    if (!office) throw forbidden('只有县级退役军人事务部门的经办人可以收件（第14条）。');
    const { form } = await releasedForm(deps.db, null, applicationFormOf(procedureOf(body).key, body.applicationType));
    const application = checkForm(form, { ...(body.application as object), applicationType: body.applicationType }) as Application;
    const opened = await openCase(
      deps,
      { id: user.id, name: user.name, orgCode: office.orgCode, orgLevel: office.level },
      { ...body, application, simulatedOn: simulatedDay(deps, body.simulatedOn, application.applicationDate), release: await currentRelease(deps.db) },
    );
    return reply.code(201).send({ ...opened, act: await awaitAct(deps.db, opened.act) });
  });
};

/** @throws Problem when the procedure has no such type of application */
function procedureOf({ procedure, applicationType }: { procedure: string; applicationType: string }) {
  const spec = findProcedure(procedure);
  if (Object.hasOwn(spec.types, applicationType)) return spec;
  throw new Problem({ type: 'invalid-form', status: 422, title: '申请类型与所办事项不符。', errors: [{ path: '/applicationType', message: '申请类型与所办事项不符' }] });
}

/** Outside production a case lives on its own date, so that its deadlines can be seen; in production a date cannot be chosen. */
function simulatedDay({ config, clock }: Deps, asked: string | undefined, applicationDate: string): string | null {
  if (config.mode === 'production') {
    if (asked) throw new Problem({ type: 'not-simulated', status: 422, title: '正式环境的案件不能设定日期。' });
    return null;
  }
  return asked ?? (config.mode === 'test' ? applicationDate : dayOf(clock.now()));
}
