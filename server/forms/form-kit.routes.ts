import { Type } from '@sinclair/typebox';
import { checkEditedForm } from '../../forms/check-edited-form.ts';
import { kitModule } from '../../forms/compile-kit.ts';
import { loadFormById } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/index.ts';
import { findDraft } from '../../domain/models/draft-row.ts';
import { findResource } from '../../domain/models/model-resources.ts';
import { readFiles } from '../../domain/models/model-files.ts';
import { readSave } from '../../domain/models/read-draft.ts';
import type { Database } from '../../domain/database/connect.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { binary } from '../files/binary.ts';
import type { Route } from '../route.ts';
import { Anything, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const SCRIPT = 'text/javascript';
const Finding = Strict({ line: Nullable(Type.Integer()), message: Type.String() });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });
const tags = ['forms'];

/** Compiled code by the hash of its form's text: the same text is the same code. */
const compiled = new Map<string, string>();
const MOST = 100;

/** Forms that analysts have edited: what is wrong with one, and its validators as a script of the server's own, since no page may evaluate text. */
export const formKitRoutes: Route = (app, { db }) => {
  app.get('/api/form-kits/:name', { config: { permission: 'read-reference-data' }, schema: { summary: '已发布表单的校验程序', tags, params: Strict({ name: Type.String({ pattern: '^[0-9a-f]{64}\\.js$' }) }), response: { 200: binary(SCRIPT), ...problems } } }, async ({ params }, reply) => {
    const sha256 = params.name.slice(0, 64);
    const code = compiled.get(sha256) ?? kitModule(await keptForm(db, sha256));
    if (compiled.size >= MOST) compiled.clear();
    compiled.set(sha256, code);
    return reply.type(SCRIPT).header('cache-control', 'private, max-age=604800, immutable').send(code);
  });

  app.get('/api/model/drafts/:id/form', { config: { permission: 'edit-models' }, schema: { summary: '检查表单草稿的某次保存', tags: ['models'], params: Strict({ id: Uuid }), querystring: Strict({ version: Version }), response: { 200: Strict({ form: Nullable(Anything), findings: Type.Array(Finding) }), ...problems } } }, async ({ params, query }) => {
    const { source, shipped } = await draftedForm(db, params.id, query.version);
    const findings = checkEditedForm(source, shipped);
    return { form: findings.length === 0 ? (JSON.parse(source) as Record<string, unknown>) : null, findings };
  });

  app.get('/api/model/drafts/:id/form-kit.js', { config: { permission: 'edit-models' }, schema: { summary: '表单草稿的校验程序', tags: ['models'], params: Strict({ id: Uuid }), querystring: Strict({ version: Version }), response: { 200: binary(SCRIPT), ...problems } } }, async ({ params, query }, reply) => {
    const { source, shipped } = await draftedForm(db, params.id, query.version);
    if (checkEditedForm(source, shipped).length > 0) throw notFound('该表单的校验程序');
    return reply.type(SCRIPT).header('cache-control', 'no-store').send(kitModule(JSON.parse(source) as FormDefinition));
  });
};

/** A form that was proposed or released; it was checked before it was kept. Any other file is no form. */
async function keptForm(db: Database, sha256: string): Promise<FormDefinition> {
  const row = (await db('releases').whereRaw('resources @> ?::jsonb', [JSON.stringify([{ sha256 }])]).first('resources')) as { resources: { name: string; sha256: string }[] } | undefined;
  const ref = row?.resources.find((file) => file.sha256 === sha256);
  if (!ref || findResource(ref.name)?.kind !== 'form') throw notFound('该表单的校验程序');
  const [file] = await readFiles(db, [ref]);
  if (!file) throw notFound('该表单的校验程序');
  return JSON.parse(file.bytes.toString('utf8')) as FormDefinition;
}

async function draftedForm(db: Database, id: string, version: number): Promise<{ source: string; shipped: FormDefinition }> {
  const draft = await findDraft(db, id);
  const resource = findResource(draft.resource);
  if (resource?.kind !== 'form') throw notFound('该表单草稿');
  return { source: await readSave(db, id, version), shipped: loadFormById(resource.key) };
}
