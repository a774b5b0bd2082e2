import { isFormId, loadFormById } from '../../forms/index.ts';
import { releasedForm } from '../../domain/models/released-form.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { Problem, forbidden } from '../../domain/platform/problem.ts';
import type { Application } from '../../domain/procedures/procedure-spec.ts';
import { applicationFormOf, findProcedure } from '../../domain/procedures/procedures.ts';
import type { Opening } from '../../domain/under-way/opening-row.ts';
import type { PastPaper, PastStep } from '../../domain/under-way/past-step.ts';
import type { Actor } from '../../domain/acts/submit-task.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { permissionOf } from '../auth/permissions.ts';
import type { Deps } from '../deps.ts';
import { checkForm } from '../tasks/check-form.ts';
import { legalDate } from '../tasks/legal-date.ts';

interface SentStep {
  process: string;
  element: string;
  happenedOn?: string;
  doneBy?: string | null;
  data?: Record<string, unknown>;
  papers?: PastPaper[];
}

interface Sent {
  procedure: string;
  applicationType: string;
  application: Record<string, unknown>;
  steps: SentStep[];
  simulatedOn?: string;
}

/** The officer of a county who opens cases. @throws Problem forbidden */
export function countyOpener(user: CurrentUser): Actor {
  const held = user.roles.find((role) => role.role === 'caseworker' && role.level === 'county');
  if (!held) throw forbidden(permissionOf('open-under-way').refusal ?? '');
  return { id: user.id, name: user.name, orgCode: held.orgCode, orgLevel: held.level };
}

/** What was sent, each form validated and pruned as it would be today; faults stand under their step. @throws Problem invalid-form, not-simulated */
export async function readBody({ config, clock, db }: Pick<Deps, 'config' | 'clock' | 'db'>, sent: Sent): Promise<Opening> {
  const spec = findProcedure(sent.procedure);
  if (!Object.hasOwn(spec.types, sent.applicationType)) throw new Problem({ type: 'invalid-form', status: 422, title: '申请类型与所办事项不符。', errors: [{ path: '/applicationType', message: '申请类型与所办事项不符' }] });
  if (config.mode === 'production' && sent.simulatedOn) throw new Problem({ type: 'not-simulated', status: 422, title: '正式环境的案件不能设定日期。' });
  const formIds = [applicationFormOf(spec.key, sent.applicationType), ...sent.steps.map(formOf).filter((form) => form !== null)];
  const forms = new Map(await Promise.all([...new Set(formIds)].map(async (id) => [id, (await releasedForm(db, null, id)).form] as const)));
  const check = (id: string, answers: Record<string, unknown>): Record<string, unknown> => checkForm(forms.get(id) ?? loadFormById(id), answers);
  return {
    procedure: sent.procedure,
    applicationType: sent.applicationType,
    application: under('/application', '申请内容', () => check(applicationFormOf(spec.key, sent.applicationType), { ...sent.application, applicationType: sent.applicationType })) as Application,
    steps: sent.steps.map((step, index) => under(`/steps/${index}`, `第${index + 1}步`, () => readStep(step, check))),
    simulatedOn: config.mode === 'production' ? null : (sent.simulatedOn ?? dayOf(clock.now())),
  };
}

const formOf = ({ process, element }: SentStep): string | null => (isFormId(`${process}/${element}`) ? `${process}/${element}` : null);

function readStep(step: SentStep, check: (id: string, answers: Record<string, unknown>) => Record<string, unknown>): PastStep {
  const { process, element, happenedOn, doneBy, data, papers } = step;
  const form = formOf(step);
  const head = { process, element, doneBy: doneBy?.trim() || null };
  if (form !== null) {
    const answers = check(form, data ?? {});
    return { ...head, happenedOn: legalDate(form, answers, happenedOn), data: answers, papers: [] };
  }
  if (!happenedOn) throw new Problem({ type: 'invalid-form', status: 422, title: '请填写文书日期。', errors: [{ path: '/happenedOn', message: '请填写文书日期' }] });
  return { ...head, happenedOn, data: {}, papers: papers ?? [] };
}

function under<T>(path: string, what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem({ ...error.fields, title: `${what}：${error.fields.title}`, errors: (error.fields.errors ?? []).map((fault) => ({ path: `${path}${fault.path}`, message: fault.message })) });
  }
}
