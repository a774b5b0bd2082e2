import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import pLimit from 'p-limit';
import { packPersonArchive } from '../../domain/archives/pack-person-archive.ts';
import { readPersonBook } from '../../domain/archives/read-person-book.ts';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import type { PersonRecord } from '../../domain/persons/person-reach.ts';
import { officeForPerson, reachPerson } from '../../domain/persons/reach-person.ts';
import { readPersonFile } from '../../domain/persons/read-person-file.ts';
import { recordPersonView } from '../../domain/persons/record-person-view.ts';
import { revealIdNumber, revealReasons } from '../../domain/persons/reveal-id-number.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { changeKinds } from '../../domain/register/enter-change.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import { paperBrowser } from '../documents/paper-browser.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import { Kind, Status } from '../register/register.routes.ts';
import type { Route } from '../route.ts';
import { CaseSummary } from '../schemas/cases.ts';
import { Day, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Params = Strict({ id: Uuid });
const Nature = OneOf('war', 'duty', 'illness');
const Change = Strict({
  seq: Type.Integer(), kind: OneOf(...changeKinds), caseId: Nullable(Uuid), certificateNumber: Text, previousNumber: Nullable(Text), number: Nullable(Text), previousGrade: Nullable(Type.Integer()), previousNature: Nullable(Text),
  grade: Nullable(Type.Integer()), nature: Nullable(Text), household: Nullable(Text), text: Text, article: Text, enteredOn: Day, enteredBy: Text, enteredByName: Text,
});
const Certificate = Strict({
  id: Uuid, kind: Kind, number: Text, nature: Nature, grade: Type.Integer(), status: Status, origin: OneOf('case', 'import'), caseId: Nullable(Uuid), issuedOn: Day, expiresOn: Nullable(Day), statusSince: Day, statusReason: Text,
  printedIdNumber: Nullable(Text), printedHousehold: Nullable(Text), replaces: Nullable(Text), numbers: Type.Array(Strict({ number: Text, fromOn: Day, untilOn: Nullable(Day) })), changes: Type.Array(Change),
});
const InCase = { caseId: Uuid, caseNo: Text };
const File = Strict({
  person: Strict({ id: Uuid, name: Text, maskedIdNumber: Text, sex: OneOf('male', 'female'), birthDate: Day, ethnicity: Nullable(Text), phone: Nullable(Text), address: Nullable(Text), countyName: Text }),
  certificates: Type.Array(Certificate),
  relations: Type.Array(Strict({ placeName: Text, fromOn: Day, untilOn: Nullable(Day) })),
  payers: Type.Array(Strict({ year: Type.Integer(), kind: OneOf('county', 'unit', 'military', 'outside'), name: Text })),
  pensions: Type.Array(Strict({ grade: Type.Integer(), nature: Text, firstMonth: Text, lastMonth: Nullable(Text), payer: Text, status: Text })),
  cases: Type.Array(CaseSummary),
  deliveries: Type.Array(Strict({ ...InCase, subject: Text, mode: Text, recipient: Text, deliveredOn: Day })),
  papers: Type.Array(Strict({ ...InCase, id: Uuid, title: Text, numberText: Text, status: Text, issuedOn: Day })),
  archives: Type.Array(Strict({ ...InCase, archiveNo: Text, filedOn: Day })),
});
const Typed = Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' });
const config = { permission: 'read-person-files' } as const;
const tags = ['persons'];
const scopeOf = (user: CurrentUser) => caseScope(user, { roles: ['caseworker'] });

/** One person, one file (第32条): everything on a page, as one PDF, as a package with checksums; the whole number for a reason. Who looked is kept. */
export const personFileRoutes: Route = (app, { db, clock, config: { dataDir }, casesPerHour }) => {
  const browser = paperBrowser(app);
  // One file at a time: what is bound is in memory until it is sent.
  const inTurn = pLimit(1);
  const open = async (user: CurrentUser, id: string): Promise<PersonRecord> => {
    const person = await reachPerson(db, user, scopeOf(user), id);
    await recordPersonView(db, { userId: user.id, orgCode: officeForPerson(user, person), personId: person.id, at: clock.now() }, casesPerHour);
    return person;
  };
  const takenAway = (user: CurrentUser, person: PersonRecord, format: string, bytes: number): Promise<unknown> => {
    const orgCode = officeForPerson(user, person);
    return db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: user.id, orgCode, action: 'person-archive-downloaded', detail: { personId: person.id, format, bytes }, at: clock.now() }));
  };
  app.get('/api/persons/:id/file', { config, schema: { summary: '个人档案', tags, params: Params, response: { 200: File, ...problems } } }, async ({ user, params }) => readPersonFile(db, await open(user, params.id), scopeOf(user)) as Promise<Static<typeof File>>);
  app.post('/api/persons/:id/id-number', { config: { permission: 'reveal-id-numbers', looking: { because: '只查看号码，不改变案件' } }, schema: { summary: '查看完整的公民身份号码（个人档案）', tags, params: Params, body: Strict({ reason: OneOf(...revealReasons), note: Type.Optional(Typed) }), response: { 200: Strict({ idNumber: Text }), ...problems } } }, async ({ user, params, body }) => {
    const person = await reachPerson(db, user, scopeOf(user), params.id);
    return { idNumber: await revealIdNumber(db, { caseId: null, personId: person.id, userId: user.id, orgCode: officeForPerson(user, person), reason: body.reason, note: body.note ?? '', at: clock.now() }) };
  });
  const download = { ...config, rateLimit: perUser(6) };
  app.get('/api/persons/:id/archive.pdf', { config: download, schema: { summary: '下载个人档案（PDF）', tags, params: Params, response: { 200: binary('application/pdf'), ...problems } } }, async ({ user, params }, reply) => {
    const person = await open(user, params.id);
    const book = await inTurn(() => readPersonBook({ db, dataDir, browser }, person, scopeOf(user), dayOf(clock.now())));
    await takenAway(user, person, 'pdf', book.length);
    return fileHeaders(reply, 'application/pdf').header('content-disposition', contentDisposition('attachment', `个人档案-${person.name}.pdf`)).send(Buffer.from(book));
  });
  app.get('/api/persons/:id/archive.zip', { config: download, schema: { summary: '下载个人档案（数据包）', tags, params: Params, response: { 200: binary('application/zip'), ...problems } } }, async ({ user, params }, reply) => {
    const person = await open(user, params.id);
    const bag = await inTurn(() => packPersonArchive({ db, dataDir }, person, scopeOf(user), dayOf(clock.now())));
    await takenAway(user, person, 'zip', bag.length);
    return fileHeaders(reply, 'application/zip').header('content-disposition', contentDisposition('attachment', `个人档案-${person.name}.zip`)).send(Buffer.from(bag));
  });
};
