import type { Static } from '@sinclair/typebox';
import { Type } from '@sinclair/typebox';
import type { Database } from '../../domain/database/connect.ts';
import type { InstanceFilter, StepOfDiagram } from '../../domain/instances/instance-filter.ts';
import type { InstanceOrder } from '../../domain/instances/search-instances.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { countedOffices } from '../../domain/statistics/counted-offices.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { Day, OneOf, SearchText, Strict, Uuid } from '../schemas/common.ts';
import { OfficeCode, ProcessKey } from '../statistics/selection-query.ts';

const MOST_NUMBERS = 300;
const Step = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}/[A-Za-z][A-Za-z0-9_-]{0,99}$', description: '流程图/环节' });
const Flag = Type.Optional(OneOf('true'));

export const instanceQuery = {
  state: Type.Optional(OneOf('running', 'suspended', 'closed')),
  number: Type.Optional(SearchText),
  numbers: Type.Optional(Type.String({ maxLength: 8_000, pattern: '^[^\\u0000]*$', description: '粘贴的案号，以空格、逗号或换行分隔' })),
  procedure: Type.Optional(ProcessKey),
  release: Type.Optional(Uuid),
  office: Type.Optional(OfficeCode),
  at: Type.Optional(Step),
  passed: Type.Optional(Step),
  olderThanDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 36_500 })),
  appliedFrom: Type.Optional(Day),
  appliedTo: Type.Optional(Day),
  variable: Type.Optional(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,63}=[^\\u0000]{1,100}$', description: '流转变量=值' })),
  incidents: Flag,
  errorText: Type.Optional(SearchText),
  late: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$', description: '超期的期限' })),
  overdue: Flag,
  dueToday: Flag,
  variant: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
  sort: Type.Optional(OneOf('started', 'ended', 'number')),
  direction: Type.Optional(OneOf('asc', 'desc')),
} as const;
const Query = Strict(instanceQuery);
export type InstanceQuery = Static<typeof Query>;

/** What the query asks for, within the offices that the user runs. @throws Problem not-found, too-many-numbers */
export async function filterOf(db: Database, user: CurrentUser, query: InstanceQuery, now: Date): Promise<InstanceFilter> {
  const today = dayOf(now);
  return {
    state: query.state,
    number: query.number?.trim() || undefined,
    numbers: query.numbers === undefined ? undefined : numbersIn(query.numbers),
    procedure: query.procedure,
    releaseId: query.release,
    offices: query.office === undefined ? undefined : await countedOffices(db, user, query.office),
    at: stepOf(query.at),
    passed: stepOf(query.passed),
    startedBefore: query.olderThanDays === undefined ? undefined : new Date(now.getTime() - query.olderThanDays * 86_400_000),
    appliedFrom: query.appliedFrom,
    appliedTo: query.appliedTo,
    variable: variableOf(query.variable),
    incidents: query.incidents === 'true' || undefined,
    errorText: query.errorText?.trim() || undefined,
    late: query.late,
    overdueOn: query.overdue === 'true' ? today : undefined,
    dueOn: query.dueToday === 'true' ? today : undefined,
    variantId: query.variant,
  };
}

export const orderOf = ({ sort = 'started', direction = 'desc' }: InstanceQuery): InstanceOrder => ({ by: sort, direction });

function numbersIn(text: string): string[] {
  const numbers = [...new Set(text.split(/[\s,，;；、]+/).filter(Boolean))];
  if (numbers.length > MOST_NUMBERS) throw new Problem({ type: 'too-many-numbers', status: 422, title: `一次最多查找 ${MOST_NUMBERS} 个案号。` });
  return numbers;
}

function stepOf(step: string | undefined): StepOfDiagram | undefined {
  const [process, activityId] = step?.split('/') ?? [];
  return process && activityId ? { process, activityId } : undefined;
}

function variableOf(text: string | undefined): { name: string; value: string } | undefined {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  return { name: text.slice(0, at), value: text.slice(at + 1) };
}
