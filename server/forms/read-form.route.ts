import { Type } from '@sinclair/typebox';
import { isFormId } from '../../forms/index.ts';
import { releasedForm } from '../../domain/models/released-form.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Anything, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Name = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' });
const Form = Strict({ id: Type.String(), title: Type.String(), articles: Type.Array(Type.String()), help: Type.String(), schema: Anything, uiSchema: Anything, /** names the compiled validators when analysts have edited the form */ kit: Nullable(Type.String()) });

/** A registered form as new cases are taken in: what it asks for and how it is laid out. */
export const readFormRoute: Route = (app, { db }) => {
  app.get('/api/forms/:process/:task', { config: { permission: 'read-reference-data' }, schema: { summary: '表单', tags: ['forms'], params: Strict({ process: Name, task: Name }), response: { 200: Form, ...problems } } }, async (request) => {
    const id = `${request.params.process}/${request.params.task}`;
    if (!isFormId(id)) throw notFound('该表单');
    const { form, edited } = await releasedForm(db, null, id);
    return { ...form, kit: edited, articles: [...form.articles], schema: { ...form.schema }, uiSchema: { ...form.uiSchema } };
  });
};
