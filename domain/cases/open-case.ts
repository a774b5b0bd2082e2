import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ActRow, ActState } from '../acts/act-row.ts';
import { toActState } from '../acts/act-row.ts';
import type { Actor } from '../acts/submit-task.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Database } from '../database/connect.ts';
import { attachUploads } from '../materials/attach-uploads.ts';
import { officeChain } from '../organisations/office-chain.ts';
import { upsertPerson } from '../persons/upsert-person.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { currentTrace } from '../platform/trace.ts';
import type { Application } from '../procedures/procedure-spec.ts';
import { tablesOfRelease } from '../decisions/tables-of.ts';
import { findProcedure } from '../procedures/procedures.ts';
import { refuseLapsedLaw } from '../settings/law-in-force.ts';
import { nextCaseNumber } from './next-case-number.ts';
import { textOf } from './load-paper-context.ts';

export interface CaseOpening {
  /** made by the client: one case, however often it is sent */
  requestId: string;
  procedure: string;
  applicationType: string;
  application: Application;
  materials: readonly { code: string; uploadIds: readonly string[] }[];
  /** a simulated case lives on its own date (demonstration and tests) */
  simulatedOn: string | null;
  release: { id: string; definitions: Record<string, string> };
}

export interface OpenedCase {
  id: string;
  caseNo: string;
  act: ActState;
}

const groupOf = (code: string): string => `org${code}`;

/**
 * Opens a case: person, case, application, papers, audit row and the command "start" in one transaction; nothing else decides that the case exists.
 * @throws Problem invalid-id-number, person-differs, application-date, law-lapsed, unknown-material, upload-gone
 */
export async function openCase(deps: { db: Database; clock: Clock }, actor: Actor, opening: CaseOpening): Promise<OpenedCase> {
  const { application } = opening;
  const procedure = findProcedure(opening.procedure);
  const processKey = procedure.processOf(opening.applicationType);
  const today = opening.simulatedOn ?? dayOf(deps.clock.now());
  if (application.applicationDate > today) {
    throw new Problem({ type: 'application-date', status: 422, title: `申请日期不得晚于今天（${today}）。`, errors: [{ path: '/applicationDate', message: '申请日期不得晚于今天' }] });
  }
  return deps.db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [opening.requestId]);
    const known: { id: string; case_no: string; created_by: string } | undefined = await trx('cases').where({ request_id: opening.requestId }).first('id', 'case_no', 'created_by');
    if (known && known.created_by !== actor.id) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
    if (known) return { id: known.id, caseNo: known.case_no, act: toActState((await trx<ActRow>('acts').where({ case_id: known.id, act: procedure.startAct }).first()) as ActRow) };
    const now = deps.clock.now();
    const { id, caseNo, variables } = await insertCase(trx, actor, opening, { requestId: opening.requestId, now });
    const commandId = randomUUID();
    await enqueueCommand(trx, { id: commandId, caseId: id, type: 'start', actorId: actor.id, payload: { definitionKey: processKey, definitionId: opening.release.definitions[processKey], businessKey: id, variables } });
    const act = await recordApplication(trx, { id, commandId, actor, opening, now });
    await appendAudit(trx, { chain: `case:${id}`, actorId: actor.id, orgCode: actor.orgCode, action: 'case-opened', caseId: id, detail: { caseNo, applicationDate: application.applicationDate, commandId }, at: now });
    return { id, caseNo, act };
  });
}

/** What a case begins with, however it is opened. */
export type NewCase = Omit<CaseOpening, 'requestId'>;

/**
 * Writes the person, the case and the lines of its papers, and lets the procedure judge the application at the door.
 * @returns the case, with the facts that its diagram routes by from the start
 * @throws Problem law-lapsed, invalid-id-number, person-differs, unknown-material, upload-gone, and what the procedure refuses
 */
export async function insertCase(trx: Knex.Transaction, actor: Actor, opening: NewCase, { requestId, now }: { requestId: string; now: Date }): Promise<{ id: string; caseNo: string; variables: Record<string, string> }> {
  const { application } = opening;
  const procedure = findProcedure(opening.procedure);
  await refuseLapsedLaw(trx, application.applicationDate);
  const chain = await officeChain(trx, actor.orgCode);
  const person = await upsertPerson(trx, { ...application.person, registeredCounty: actor.orgCode });
  const id = randomUUID();
  const caseNo = await nextCaseNumber(trx, actor.orgCode, Number(application.applicationDate.slice(0, 4)));
  await trx('cases').insert({
    id,
    case_no: caseNo,
    procedure: opening.procedure,
    application_type: opening.applicationType,
    category: application.category,
    person_id: person.id,
    county_code: actor.orgCode,
    city_code: chain.cityCode,
    province_code: chain.provinceCode,
    status: 'submitted',
    application_date: application.applicationDate,
    application: JSON.stringify(application),
    release_id: opening.release.id,
    simulated_on: opening.simulatedOn,
    request_id: requestId,
    created_by: actor.id,
    created_at: now,
  });
  await enterMaterials(trx, id, opening, { userId: actor.id, at: now });
  await procedure.atTheDoor?.(trx, { caseId: id, personId: person.id, applicationType: opening.applicationType, application, actor, now });
  const variables = {
    caseId: id,
    procedure: opening.procedure,
    applicationType: opening.applicationType,
    category: application.category,
    ...(await procedure.routingFacts(trx, opening.applicationType, application)),
    countyGroup: groupOf(actor.orgCode),
    cityGroup: groupOf(chain.cityCode),
    provinceGroup: groupOf(chain.provinceCode),
  };
  return { id, caseNo, variables };
}

/** Every paper that is asked of the applicant has its line, sent or not. */
async function enterMaterials(trx: Knex.Transaction, caseId: string, { procedure, applicationType, application, materials, release }: NewCase, by: { userId: string; at: Date }): Promise<void> {
  const asked = findProcedure(procedure).materials(await tablesOfRelease(trx, release.id), applicationType, application);
  const unknown = materials.find((sent) => !asked.some((item) => item.code === sent.code));
  if (unknown) throw new Problem({ type: 'unknown-material', status: 422, title: `材料 ${textOf({ ...unknown }, 'code') ?? ''} 不在本类申请的材料清单中。` });
  for (const { code, title, article } of asked) {
    const uploadIds = materials.find((sent) => sent.code === code)?.uploadIds ?? [];
    await attachUploads(trx, { caseId, code, title, article, uploadIds, round: 1 }, by);
  }
}

async function recordApplication(trx: Knex.Transaction, entry: { id: string; commandId: string; actor: Actor; opening: CaseOpening; now: Date }): Promise<ActState> {
  const { actor } = entry;
  const procedure = findProcedure(entry.opening.procedure);
  const [row] = (await trx('acts')
    .insert({
      id: randomUUID(),
      case_id: entry.id,
      act: procedure.startAct,
      round: 1,
      status: 'submitted',
      happened_on: entry.opening.application.applicationDate,
      recorded_at: entry.now,
      actor_id: actor.id,
      actor_name: actor.name,
      org_code: actor.orgCode,
      org_level: actor.orgLevel,
      process_key: procedure.processOf(entry.opening.applicationType),
      activity_id: procedure.startEvent,
      command_id: entry.commandId,
      trace_id: currentTrace() ?? null,
      payload: '{}',
    })
    .returning('*')) as [ActRow];
  return toActState(row);
}
