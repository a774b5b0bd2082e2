import { Type } from '@sinclair/typebox';
import { attachEvidence } from '../../domain/notices/attach-evidence.ts';
import { findEvidence, listCaseNotices } from '../../domain/notices/list-case-notices.ts';
import { listPublicNotices } from '../../domain/notices/list-public-notices.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { caseInReach } from '../auth/case-in-reach.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { paperOfficer } from '../documents/paper-office.ts';
import { binary } from '../files/binary.ts';
import { sendFile } from '../files/send-file.ts';
import type { Route } from '../route.ts';
import { Day, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const tags = ['public-notices'];
const Params = Strict({ id: Uuid });
const PublicNotice = Strict({
  office: Text,
  displayName: Text,
  injuredOn: Nullable(Day),
  injuryPlace: Nullable(Text),
  injuryCause: Nullable(Text),
  disability: Nullable(Text),
  proposedGrade: Nullable(Type.Integer()),
  proposesCancellation: Type.Boolean(),
  place: Text,
  from: Day,
  until: Day,
  contact: Strict({ name: Nullable(Text), phone: Nullable(Text), address: Nullable(Text) }),
  feedbackWay: Nullable(Text),
});
const CaseNotice = Strict({
  id: Uuid,
  round: Type.Integer(),
  placeKind: Nullable(OneOf('work-unit', 'residence')),
  place: Text,
  postedOn: Day,
  dueOn: Nullable(Day),
  endedOn: Nullable(Day),
  online: Type.Boolean(),
  invalidReason: Nullable(Text),
  evidenceName: Nullable(Text),
  feedback: Type.Array(Strict({ receivedOn: Type.Optional(Day), channel: Text, content: Text, finding: Text })),
});

/** Public notices (第17条): what everyone may read while they hang, and what the office keeps of them. */
export const noticeRoutes: Route = (app, deps) => {
  const { db, clock, config, preChecksPerMinute } = deps;
  app.get(
    '/api/public-notices',
    {
      config: { access: 'public', permission: 'read-public-notices', rateLimit: { max: preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '正在公示', tags, security: [], querystring: Strict({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })), pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }), response: { 200: Strict({ notices: Type.Array(PublicNotice), total: Type.Integer() }), ...problems } },
    },
    async ({ query: { page = 1, pageSize = 50 } }) => listPublicNotices(db, clock, { from: (page - 1) * pageSize, count: pageSize }),
  );
  app.get('/api/cases/:id/public-notices', { config: { permission: 'read-cases' }, schema: { summary: '案件的公示', tags, params: Params, response: { 200: Strict({ notices: Type.Array(CaseNotice) }), ...problems } } }, async ({ user, params }) => {
    await caseInReach(db, user, params.id);
    await noteView(deps, user, params.id);
    return { notices: await listCaseNotices(db, caseScope(user), params.id) };
  });
  app.get('/api/public-notices/:id/evidence', { config: { permission: 'read-cases' }, schema: { summary: '公示现场照片', tags, params: Params, response: { 200: binary('application/pdf', 'image/jpeg', 'image/png'), ...problems } } }, async ({ user, params }, reply) => {
    const found = await findEvidence(db, caseScope(user), params.id);
    if (!found) throw notFound('公示现场照片');
    await noteView(deps, user, found.caseId);
    return sendFile(reply, config.dataDir, found);
  });
  app.post(
    '/api/public-notices/:id/evidence',
    { config: { permission: 'work-on-papers', looking: { because: '照片只上传一次，不覆盖他人的办理' } }, schema: { summary: '上传公示现场照片', tags, params: Params, body: Strict({ uploadId: Uuid }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } },
    async ({ user, params, body }) => {
      await attachEvidence({ db, clock }, caseScope(user, { roles: ['caseworker'] }), params.id, paperOfficer(user), body.uploadId);
      return { ok: true } as const;
    },
  );
};
