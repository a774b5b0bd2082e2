import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendAudit } from '../../../domain/audit/append-audit.ts';
import type { Level, Role } from '../../../domain/users/current-user.ts';
import type { Permission } from '../../../server/auth/permissions.ts';
import { permissionOf, permissions } from '../../../server/auth/permissions.ts';
import type { RegisteredRoute } from '../../../server/plugins/app/route-list.ts';
import type { Browser } from '../support/browser.ts';
import type { Answer } from '../support/http-client.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { idOf, signIn } from './support/accounts.ts';
import type { FurtherObjects } from './support/further-objects.ts';
import { makeFurtherObjects, TOLD } from './support/further-objects.ts';
import type { VoidedPaper } from './support/voided-paper.ts';
import { makeVoidedPaper } from './support/voided-paper.ts';
import { ELSEWHERE, everybody, INSIDE, LEVELS, loginOf, OFFICE, OUTSIDE, ROLES } from './support/everybody.ts';

let t: TestApp;
let inside: MadeCase & VoidedPaper & FurtherObjects & { caseNo: string; accountId: string; county: string };
let outside: typeof inside;
const browsers = new Map<string, Browser>();
const NAMES = { inside: '测试在内', outside: '测试在外' };

beforeAll(async () => {
  t = await testApp();
  await everybody(t);
  const make = async (county: string, name: string, login: string, told: string) => {
    const made = await makeCase(t.db, t.deps.config.dataDir, county, name);
    await t.db.transaction((trx) => appendAudit(trx, { chain: `case:${made.id}`, actorId: 'system', orgCode: county, action: 'case-opened', caseId: made.id, at: t.clock.now() }));
    return { ...made, county, ...(await makeVoidedPaper(t, made)), ...(await makeFurtherObjects(t, made, name, told)), caseNo: ((await t.db('cases').where({ id: made.id }).first('case_no')) as { case_no: string }).case_no, accountId: await idOf(t, login) };
  };
  inside = await make(OFFICE.county, NAMES.inside, INSIDE, TOLD);
  outside = await make(ELSEWHERE, NAMES.outside, OUTSIDE, OUTSIDE);
  for (const role of ROLES) for (const level of LEVELS) browsers.set(loginOf(role, level), await signIn(t, loginOf(role, level)));
});
afterAll(() => t.close());

/** What stands for `:id`, or the parameter named third, in an address: what of the case, its person, its offices, or which account it is about. */
const OBJECTS: readonly [RegExp, (made: typeof inside) => string, string?][] = [
  [/^\/api\/(admin\/)?cases\/:id/, (made) => made.id],
  [/^\/api\/acts\/:id/, (made) => made.actId],
  [/^\/api\/material-files\/:id/, (made) => made.fileId],
  [/^\/api\/documents\/:id/, (made) => made.documentId],
  [/^\/api\/document-drafts\/:id/, (made) => made.draftId],
  [/^\/api\/document-scans\/:id/, (made) => made.scanId],
  [/^\/api\/tasks\/:id/, (made) => made.taskId],
  [/^\/api\/admin\/incidents\/:id/, (made) => made.incidentId],
  [/^\/api\/admin\/users\/:id/, (made) => made.accountId],
  [/^\/api\/admin\/offices\/:code/, (made) => made.county, 'code'],
  [/^\/api\/admin\/institutions\/:id/, (made) => made.institutionId],
  [/^\/api\/admin\/designations\/:id/, (made) => made.designationId],
  [/^\/api\/admin\/experts\/:id/, (made) => made.expertId],
  [/^\/api\/hand-overs\/:id/, (made) => made.handOverId],
  [/^\/api\/recusals\/:id/, (made) => made.recusalId],
  [/\/recusal-requests\/:requestId/, (made) => made.requestId, 'requestId'],
  [/^\/api\/public-notices\/:id/, (made) => made.noticeId],
  [/^\/api\/persons\/duplicates\/:first/, (made) => made.first, 'first'],
  [/^\/api\/persons\/duplicates\/:first\/:second/, (made) => made.second, 'second'],
  [/^\/api\/persons\/mergers\/:id/, (made) => made.mergerId],
  [/^\/api\/task-hand-overs\/:id/, (made) => made.taskHandOverId],
  [/^\/api\/admin\/held-events\/:id/, (made) => made.heldEventId],
];

/** Addresses with a parameter that is about nothing of an office, a case or a person: why. */
const NO_OBJECT: readonly [RegExp, string][] = [
  [/^\/api\/(forms|diagrams)\/:process/, 'the shipped forms and diagrams are the same for everybody'],
  [/^\/api\/admin\/settings\/:key/, 'a setting holds for the whole platform'],
  [/^\/api\/admin\/proposals\/:id/, 'a proposal about settings is for every administrator; that of a merger is tried in test/server/offices'],
  [/^\/api\/account\/sessions\/:id/, 'a session of the one who asks; those of others are tried in test/server/accounts'],
  [/^\/api\/persons\/:id\/(file|id-number|archive)/, 'who reads whose file follows from case, register and office; tried in test/server/register and test/server/persons'],
  [/^\/api\/register\/imports\/:id/, 'an import is of the county that made it; another county is tried in test/server/register'],
  [/^\/api\/certificates\/:certificate\/replacement$/, 'another county is tried in test/server/certificate-replacement'],
  [/^\/api\/inbox\/:message/, 'an announcement is for the county that it names; another county is tried in test/flows/relation-transfer'],
  [/^\/api\/openings\/:id/, 'a case that comes from paper is of the county that entered it; another county is tried in test/flows/under-way'],
  [/^\/api\/(form-kits|paper-fonts)\/:name/, 'what a release holds of forms, and the faces of papers, are the same for everybody'],
  [/^\/api\/model\/(drafts|releases|proposals|papers|upgrade-conflicts)\/:(id|kind)/, 'procedures are of no office: every analyst works on them, tried in test/server/models'],
  [/^\/api\/admin\/repairs\/:id/, 'a repair is about many cases; whose they may be is tried in test/server/cockpit'],
  [/^\/api\/admin\/topics\/:topic/, 'a topic of the workers is of the whole installation; whose pause it is is tried in test/server/cockpit'],
  [/^\/api\/admin\/changes\/:area/, 'what is maintained holds for the whole platform'],
  [/^\/api\/admin\/institutions\/:id\/designations$/, 'every city may designate every institution; in whose name is in the body, tried in test/server/appraisal'],
];

/** Where the permission alone does not say who reaches what is of the line's county: the first that fits. */
const WITHIN: readonly [RegExp, (role: Role, level: Level) => boolean][] = [
  [/^\/api\/admin\/offices/, (role, level) => role === 'administrator' && level !== 'township'],
  // The city has designated it; the province is above.
  [/^\/api\/admin\/(institutions|designations|experts)/, (role, level) => role === 'administrator' && (level === 'city' || level === 'province')],
  [/^\/api\/task-hand-overs/, (role, level) => role === 'caseworker' && level === 'county'],
];

/** The register of institutions is no secret among those who keep registers: out of reach is said as forbidden, too. */
const OPENLY_REFUSED = /^\/api\/admin\/(designations|experts|institutions)\/:id/;
/** A session of the account of the line's county. */
const SESSION = '5e551011-0000-4000-8000-000000000001';
const OTHER_PARTS: Record<string, string> = { process: 'disability-rating', task: 'check-materials', orgCode: OFFICE.county, role: 'analyst', sessionId: SESSION, page: '1', topic: 'shared.start-deadline', area: 'offices' };

/** Bodies with which a request gets as far as the question whose object it is. */
const BODIES: Record<string, unknown> = {
  'POST /api/cases/:id/life/withdraw': { requestId: randomUUID(), happenedOn: '2025-06-10', by: 'applicant', channel: 'mail', uploadIds: [randomUUID()] },
  'POST /api/cases/:id/life/annul': { requestId: randomUUID(), reason: '重复收件，立案有误' },
  'POST /api/cases/:id/life/annul/decision': { proposalId: randomUUID(), approve: true },
  'POST /api/cases/:id/life/suspend': { requestId: randomUUID(), happenedOn: '2025-06-10', reason: '等待司法机关结论', basis: '受理案件通知书', uploadIds: [] },
  'POST /api/cases/:id/life/resume': { requestId: randomUUID(), happenedOn: '2025-06-10', basis: '已有结论', uploadIds: [] },
  'POST /api/cases/:id/life/record-death': { requestId: randomUUID(), diedOn: '2025-06-09', reportedOn: '2025-06-10', reporter: '测试乙', relation: '配偶', uploadIds: [] },
  'POST /api/cases/:id/life/deliveries': { requestId: randomUUID(), subject: 'suspension-notice', mode: 'signed-receipt', recipient: '测试甲', deliveredOn: '2025-06-10' },
  'POST /api/cases/:id/materials': { materials: [{ code: 'M01', uploadIds: [randomUUID()] }] },
  'PUT /api/tasks/:id/draft': { data: {} },
  'POST /api/tasks/:id/complete': { requestId: randomUUID(), data: {} },
  'POST /api/admin/cases/:id/advance': { to: '2025-06-11' },
  'POST /api/admin/cases/:id/notes': { id: randomUUID(), text: '已与县级联系' },
  'POST /api/cases/:id/recusals': { declaration: 'none' },
  'POST /api/cases/:id/recusal-requests': { requestedOn: '2025-06-10', requestedBy: '申请人', against: { kind: 'officer', login: 'county1' }, ground: 'interest', reason: '认为有利害关系' },
  'POST /api/cases/:id/recusal-requests/:requestId/decision': { decision: 'refused', reason: '没有应当回避的情形', head: '负责人', decidedOn: '2025-06-10' },
  'POST /api/cases/:id/id-number': { reason: 'verify-identity' },
  'POST /api/material-files/:id/replace': { uploadId: randomUUID(), reason: '扫描不清，重新扫描' },
  'POST /api/documents/:id/seal': { copies: 2, sealedOn: '2025-06-10' },
  'POST /api/documents/:id/scan': { uploadId: randomUUID() },
  'POST /api/documents/:id/scan/pages/:page': { matches: true },
  'POST /api/documents/:id/void': { reason: '文号用错，另行签发' },
  'POST /api/documents/:id/draft': { issuedOn: '2025-06-11' },
  'POST /api/tasks/:id/take-over': { reason: '经办人外出' },
  'POST /api/tasks/:id/transfer': { toUserId: 'nobody', reason: '调整分工' },
  'POST /api/acts/:id/date-preview': { happenedOn: '2025-06-05' },
  'POST /api/acts/:id/date-corrections': { requestId: randomUUID(), happenedOn: '2025-06-05', reason: '登记有误' },
  'POST /api/acts/:id/date-corrections/:correctionId/reject': { note: '' },
  'POST /api/admin/users/:id/head': { orgCode: OFFICE.county, isHead: false },
  'POST /api/admin/users/:id/end': { successorId: null },
  'PUT /api/admin/users/:id/identity': { subject: 'somebody' },
  'POST /api/admin/users/:id/roles': { orgCode: OFFICE.county, role: 'analyst' },
  'POST /api/admin/offices/:code/details': { name: '演示机构', documentWord: '演', address: '', phone: '', contact: '', validFrom: '2025-06-10', reason: '更正地址' },
  'POST /api/admin/offices/:code/close': { closedOn: '2025-06-10', reason: '机构撤并' },
  'POST /api/admin/offices/:code/mergers': { requestId: randomUUID(), into: OFFICE.county, mergedOn: '2025-06-10', basis: '演示批复', comingAlong: [], receiverId: null },
  'POST /api/admin/designations/:id/end': { validUntil: '2025-06-30', reason: '指定期满' },
  'POST /api/admin/institutions/:id/experts': { code: 'E02', name: '测试专家', title: '主任医师', disciplines: ['骨科'], seniorTitle: true, knowsAssessment: true, goodConduct: true, validFrom: '2025-06-10', entryReason: '新入库' },
  'POST /api/admin/experts/:id/amend': { title: '副主任医师', disciplines: ['骨科'], reason: '更正职称' },
  'POST /api/admin/experts/:id/dismiss': { validUntil: '2025-06-30', reason: '退休出库' },
  'POST /api/hand-overs/:id/receive': { receivedOn: '2025-06-05', receivedBy: '测试' },
  'POST /api/recusals/:id/review': { finding: '此前的办理没有不当' },
  'POST /api/public-notices/:id/evidence': { uploadId: randomUUID() },
  'POST /api/persons/duplicates/:first/:second/dismiss': { reason: '不是同一人' },
  'POST /api/admin/topics/:topic/pause': { reason: '排查故障' },
  'POST /api/persons/mergers/:id/undo': { reason: '合并有误' },
};

/** Lists in which what is in reach has to stand, too. */
const LISTS: Record<string, (made: typeof inside) => string> = {
  'GET /api/cases': (made) => made.caseNo,
  'GET /api/tasks': (made) => made.caseNo,
  'GET /api/admin/instances': (made) => made.caseNo,
  'GET /api/admin/instances.csv': (made) => made.caseNo,
  'GET /api/admin/event-log.csv': (made) => made.caseNo,
  'GET /api/admin/event-log.xes': (made) => made.caseNo,
  'GET /api/admin/incidents': (made) => made.incidentId,
  'GET /api/admin/users': () => INSIDE,
  'GET /api/audit/chains': (made) => made.caseNo,
  'GET /api/audit/entries': (made) => made.caseNo,
  'GET /api/audit/entries.csv': (made) => made.caseNo,
  'GET /api/alerts': (made) => made.caseNo,
  'GET /api/admin/held-events': (made) => made.caseNo,
  'GET /api/hand-overs': (made) => made.caseNo,
  'GET /api/hand-overs.csv': (made) => made.caseNo,
  'GET /api/recusals/late': (made) => made.recusalId,
  'GET /api/task-hand-overs': (made) => made.caseNo,
  'GET /api/persons/duplicates': (made) => made.first,
  'GET /api/persons/mergers': (made) => made.mergerId,
  'GET /api/admin/offices': (made) => `"code":"${made.county}"`,
  'GET /api/admin/institutions': (made) => made.institutionId,
};

/** What shows something within a reach, but no list in which a single thing stands: why. */
const NO_LIST: Record<string, string> = {
  'GET /api/admin/repairs': 'whose repairs an administrator sees is tried in test/server/cockpit',
  'GET /api/admin/selections': 'the versions and offices to choose from, tried in test/server/cockpit',
  'GET /api/admin/topics': 'whose cases have stopped is tried in test/server/cockpit',
  'GET /api/admin/account-changes': 'whose accounts are shown is tried in test/server/settings',
  'GET /api/admin/account-changes/export': 'whose accounts are shown is tried in test/server/settings',
  'GET /api/admin/overview': 'numbers only, tried in test/server/monitor',
};

/** What lists and exports are asked for with: those of an office are nothing without it, a long trail has its newest first. */
const QUERIES: Record<string, (made: typeof inside) => string> = {
  'GET /api/number-ledger': ({ county }) => `?office=${county}&series=test&year=2025`,
  'GET /api/number-ledger.csv': ({ county }) => `?office=${county}&series=test&year=2025`,
  'GET /api/admin/offices/:code/merger-preview': ({ county }) => `?into=${county}`,
  'GET /api/admin/event-log.csv': () => '?process=disability-rating',
  'GET /api/admin/event-log.xes': () => '?process=disability-rating',
  'GET /api/admin/heat-map': () => '?process=disability-rating',
  'GET /api/admin/variants': () => '?process=disability-rating',
  'GET /api/audit/entries': ({ caseNo }) => `?caseNo=${encodeURIComponent(caseNo)}`,
};
const OF_OFFICE = new Set(['GET /api/number-ledger', 'GET /api/number-ledger.csv']);

/** What a made case has nothing of: there, not found says nothing. */
const LACKING = new Set(['POST /api/acts/:id/date-corrections/:correctionId/approve', 'POST /api/acts/:id/date-corrections/:correctionId/reject', 'GET /api/cases/:id/draws/:drawId']);

/** These end the session that the test works with. */
const ENDS_SESSION = new Set(['DELETE /api/session', 'POST /api/account/password']);

/** What some request got as far as the question whose object it is. */
const passedSchema = new Set<string>();

const nameOf = ({ method, url }: RegisteredRoute): string => `${method} ${url}`;
const routes = (): RegisteredRoute[] => t.app.routeList.filter(({ method, url }) => method !== 'HEAD' && !ENDS_SESSION.has(`${method} ${url}`));
const guarded = (): [RegisteredRoute, Permission][] => routes().flatMap((route) => (route.permission && route.access !== 'public' ? [[route, permissionOf(route.permission)]] : []));

const objectsOf = ({ url }: RegisteredRoute): [string, (made: typeof inside) => string][] => OBJECTS.filter(([pattern]) => pattern.test(url)).map(([, of, part = 'id']) => [part, of]);
const exempt = ({ url }: RegisteredRoute): boolean => NO_OBJECT.some(([pattern]) => pattern.test(url));
const hasObject = (route: RegisteredRoute): boolean => !exempt(route) && objectsOf(route).length > 0;

async function ask(browser: Browser, route: RegisteredRoute, made: typeof inside): Promise<Answer> {
  if (route.url.startsWith('/api/admin/users/:id')) await restore(made.accountId);
  if (route.url.startsWith('/api/task-hand-overs')) await t.db('task_hand_overs').where({ id: made.taskHandOverId }).update({ seen_by_to: null });
  if (route.url.startsWith('/api/document-drafts/:id')) await t.db('document_drafts').where({ id: made.draftId }).update({ document_id: null });
  const url = route.url.replace(/:(\w+)/g, (_, part: string) => OTHER_PARTS[part] ?? objectsOf(route).find(([name]) => name === part)?.[1](made) ?? randomUUID());
  if (route.method === 'GET') return browser.get(url + (QUERIES[nameOf(route)]?.(made) ?? ''));
  return browser.send(route.method as 'POST', url, route.method === 'DELETE' ? undefined : (BODIES[nameOf(route)] ?? {}));
}

/** What an earlier request did to the account is undone, so that each finds it in work and with a role to take away. */
async function restore(userId: string): Promise<void> {
  await t.db('users').where({ id: userId }).update({ status: 'active' });
  await t.db('user_roles').insert({ user_id: userId, org_code: OFFICE.county, role: 'analyst' }).onConflict().ignore();
  if (userId === inside.accountId) await t.db('sessions').insert({ id_hash: `s-${userId}`, public_id: SESSION, user_id: userId, data: '{}', expires_at: new Date('2025-06-11T00:00:00Z') }).onConflict().ignore();
}

/** By the table alone: whether this role at this level may ask at all. */
const mayAsk = ({ who, levels }: Permission, role: Role, level: Level): boolean => typeof who === 'string' || (who.includes(role) && (levels?.includes(level) ?? true));

/** By the tables alone: whether what belongs to the county of the line is in reach. What belongs to the other province never is. */
function reaches({ url }: RegisteredRoute, { reach, readers = [] }: Permission, role: Role, level: Level): boolean {
  const further = WITHIN.find(([pattern]) => pattern.test(url))?.[1];
  if (further) return further(role, level);
  if (reach === 'cases') return readers.includes(role) && level !== 'township';
  if (reach === 'tasks') return role === 'caseworker' && level === 'county';
  if (reach === 'accounts') return role === 'security-administrator' && level !== 'township';
  return true;
}

const marksOf = (made: typeof inside, name: string, login: string): string[] => [made.id, made.caseNo, made.idNumber, made.taskId, made.incidentId, name, `"${login}"`];
const marksIn = (body: string, marks: readonly string[]): string[] => marks.filter((mark) => body.includes(mark));

it('every route of the API names its permission', () => {
  expect(t.app.routeList.filter(({ permission }) => permission === undefined || !(permission in permissions)).map(nameOf)).toEqual([]);
  expect(t.app.routeList.length).toBeGreaterThan(30);
});

it('what needs no session is what the table calls public', () => {
  for (const { access, permission, ...route } of t.app.routeList) expect([nameOf({ access, permission, ...route }), access === 'public']).toEqual([nameOf({ access, permission, ...route }), permission !== undefined && permissionOf(permission).who === 'public']);
});

it('every permission is used', () => {
  const used = new Set(t.app.routeList.map(({ permission }) => permission));
  expect(Object.keys(permissions).filter((name) => !used.has(name as never))).toEqual([]);
});

it('without a session nothing that is not public answers', async () => {
  for (const [route] of guarded()) {
    const answer = await t.ask({ method: route.method, url: route.url.replace(/:\w+/g, randomUUID()) });
    expect([nameOf(route), answer.statusCode]).toEqual([nameOf(route), 401]);
  }
});

describe.each(ROLES)('%s', (role) => {
  describe.each(LEVELS)('of a %s', (level) => {
    const browser = (): Browser => browsers.get(loginOf(role, level)) as Browser;

    it('is refused at every address that the table closes', async () => {
      for (const [route, permission] of guarded()) {
        if (mayAsk(permission, role, level)) continue;
        const answer = await ask(browser(), route, inside);
        expect([nameOf(route), answer.statusCode, answer.json<{ type: string }>().type]).toEqual([nameOf(route), 403, 'forbidden']);
      }
    });

    it('reaches at the others what the table says, and nothing of another province', async () => {
      const faults: string[] = [];
      for (const [route, permission] of guarded()) {
        if (!mayAsk(permission, role, level)) continue;
        const within = reaches(route, permission, role, level);
        const near = await ask(browser(), route, inside);
        const report = (what: string): number => faults.push(`${nameOf(route)}: ${what} (${near.statusCode})`);
        if (near.statusCode === 401) report('the session is not taken');
        if (near.statusCode >= 500 && near.statusCode !== 503) report('failed');
        // A refusal for another reason than the table's (not the office whose turn it is) has words of its own, but a closed role has not.
        if (near.body.includes('此功能仅限')) report('refused against the table');
        const listed = LISTS[nameOf(route)];
        if (listed && near.body.includes(listed(inside)) !== within) report(within ? 'is missing in the list' : 'is in the list');
        if (!within) for (const mark of marksIn(near.body, marksOf(inside, NAMES.inside, INSIDE))) report(`shows ${mark}`);
        for (const mark of marksIn(near.body, marksOf(outside, NAMES.outside, OUTSIDE))) report(`shows ${mark} of another province`);
        if (!hasObject(route) && !OF_OFFICE.has(nameOf(route))) continue;
        if (OF_OFFICE.has(nameOf(route)) && near.statusCode !== (level === 'township' ? 404 : 200)) report('the list of the office');
        // 400: the schema spoke first. That some request gets past it is tested below.
        const away = (status: number): boolean => status === 404 || (status === 403 && OPENLY_REFUSED.test(route.url));
        if (hasObject(route) && near.statusCode !== 400) {
          passedSchema.add(nameOf(route));
          if (away(near.statusCode) === within && !(within && LACKING.has(nameOf(route)))) report(within ? 'not found, though in reach' : 'found, though out of reach');
        }
        const far = await ask(browser(), route, outside);
        if (!away(far.statusCode) && far.statusCode !== 400) faults.push(`${nameOf(route)}: of another province (${far.statusCode})`);
        for (const mark of marksIn(far.body, marksOf(outside, NAMES.outside, OUTSIDE))) faults.push(`${nameOf(route)}: shows ${mark} of another province`);
      }
      expect(faults).toEqual([]);
    });
  });
});

it('every address with a parameter is about something that was made for it, or says why not', () => {
  expect(guarded().filter(([route]) => route.url.includes('/:') && !exempt(route) && objectsOf(route).length === 0).map(([route]) => nameOf(route))).toEqual([]);
});

it('every address without one that shows cases, tasks or accounts is a list that is looked into, or says why not', () => {
  const lists = guarded().filter(([{ method, url }, { reach }]) => method === 'GET' && !url.includes('/:') && ['cases', 'tasks', 'accounts'].includes(reach));
  expect(lists.map(([route]) => nameOf(route)).filter((name) => !(name in LISTS) && !(name in NO_LIST) && !(name in QUERIES))).toEqual([]);
});

it('every exemption is of an address that there is', () => {
  expect(NO_OBJECT.filter(([pattern]) => !guarded().some(([route]) => pattern.test(route.url))).map(([pattern]) => String(pattern))).toEqual([]);
  expect(Object.keys(NO_LIST).filter((name) => !guarded().some(([route]) => nameOf(route) === name))).toEqual([]);
});

it('every address of a case, task or account was asked with a body that its schema takes', () => {
  expect(guarded().filter(([route]) => hasObject(route) && !passedSchema.has(nameOf(route))).map(([route]) => nameOf(route))).toEqual([]);
});
