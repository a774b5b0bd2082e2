import { Type } from '@sinclair/typebox';
import { findDraft } from '../../domain/models/draft-row.ts';
import { findResource } from '../../domain/models/model-resources.ts';
import { Problem, notFound } from '../../domain/platform/problem.ts';
import { isDocumentKind, paperFont, renderPaper, servedFont } from '../../domain/rendering/index.ts';
import type { DocumentKind } from '../../domain/rendering/index.ts';
import { checkPaper } from '../../domain/rendering/check-paper.ts';
import { describeTemplateFinding } from '../../domain/rendering/check-template.ts';
import { fieldsOfPaper, previewPaper, sampleNames } from '../../domain/rendering/preview-paper.ts';
import { longSamples, samples } from '../../domain/rendering/samples/sample-data.ts';
import { compileOfficeTemplate } from '../../domain/rendering/template-library.ts';
import { paperBrowser } from '../documents/paper-browser.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { fileHeaders } from '../files/file-headers.ts';
import type { Route } from '../route.ts';
import { Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Content, MODEL_BODY_LIMIT } from './draft-schemas.ts';

const Params = Strict({ kind: Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }) });
const Finding = Strict({ line: Nullable(Type.Integer()), message: Type.String() });
const Field = Strict({ path: Type.String(), name: Type.String(), write: Type.String(), mandatory: Type.Boolean() });
const Sample = OneOf(...sampleNames);
const FONTS = '/api/paper-fonts';
const tags = ['models'];
const config = { permission: 'edit-models' } as const;
const trying = { permission: 'edit-models', looking: { because: 'shows invented data and keeps nothing' }, rateLimit: { max: 240, timeWindow: '1 minute' } } as const;

const kindOf = (word: string): DocumentKind => {
  if (!isDocumentKind(word)) throw notFound('该文书');
  return word;
};

/** A paper's template as an analyst edits it: what it may use, and how it looks with invented data. */
export const modelPaperRoutes: Route = (app, { db }) => {
  app.get('/api/model/papers/:kind/fields', { config, schema: { summary: '文书可以使用的字段', tags, params: Params, response: { 200: Strict({ fields: Type.Array(Field) }), ...problems } } }, async ({ params }) => ({ fields: fieldsOfPaper(kindOf(params.kind)) }));

  app.post(
    '/api/model/papers/:kind/preview',
    { config: trying, bodyLimit: MODEL_BODY_LIMIT, schema: { summary: '用虚构数据预览文书模板', tags, params: Params, body: Strict({ content: Content, sample: Sample }), response: { 200: Strict({ html: Nullable(Type.String()), findings: Type.Array(Finding) }), ...problems } } },
    async ({ params, body }) => previewPaper(kindOf(params.kind), body.content, body.sample, servedFont(FONTS)),
  );

  app.get(
    '/api/model/drafts/:id/paper.pdf',
    { config: { ...config, rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { summary: '用虚构数据打印文书草稿', tags, params: Strict({ id: Uuid }), querystring: Strict({ sample: OneOf('ordinary', 'long') }), response: { 200: binary('application/pdf'), ...problems } } },
    async ({ params, query }, reply) => {
      const draft = await findDraft(db, params.id);
      const kind = kindOf(findResource(draft.resource)?.key ?? '');
      const findings = checkPaper(kind, draft.content);
      if (findings.length > 0) throw new Problem({ type: 'model-refused', status: 422, title: '模板有错误，不能打印。', errors: findings.map((finding) => ({ path: '', message: describeTemplateFinding(finding) })) });
      const { pdf } = await renderPaper(paperBrowser(app), kind, (query.sample === 'long' ? longSamples : samples)[kind], { template: compileOfficeTemplate(kind, draft.content) });
      return fileHeaders(reply, 'application/pdf').header('content-disposition', contentDisposition('inline', `${kind}.pdf`)).send(Buffer.from(pdf));
    },
  );

  app.get(`${FONTS}/:name`, { config: { permission: 'read-reference-data' }, schema: { summary: '文书预览的字体', tags, params: Strict({ name: Type.String({ pattern: '^[A-Za-z0-9._-]{1,120}$' }) }), response: { 200: binary('font/woff2'), ...problems } } }, async ({ params }, reply) => {
    const bytes = paperFont(params.name);
    if (!bytes) throw notFound('该字体');
    return reply.type('font/woff2').header('cache-control', 'private, max-age=604800, immutable').send(bytes);
  });
};
