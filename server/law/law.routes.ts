import { Type } from '@sinclair/typebox';
import { readDiagramSteps } from '../../domain/law/diagram-steps.ts';
import { currentLawText, importLawText } from '../../domain/law/import-law-text.ts';
import { lawCsv } from '../../domain/law/law-csv.ts';
import { readLawIndex } from '../../domain/law/law-index.ts';
import { mapArticles } from '../../domain/law/map-articles.ts';
import type { ArticleMap } from '../../domain/law/map-articles.ts';
import { splitLawText } from '../../domain/law/split-law-text.ts';
import { instrument } from '../../regulations/articles/instrument.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Texts = Type.Array(Text);
const tags = ['law'];
const Article = Strict({
  number: Type.Integer(), title: Text, topic: Text, summary: Text, official: Nullable(Text),
  acts: Type.Array(Strict({ id: Text, name: Text, level: Text })),
  constraints: Type.Array(Strict({ id: Text, kind: Text, message: Text })),
  deadlines: Type.Array(Strict({ key: Text, lawId: Text, name: Text, amount: Type.Integer(), unit: OneOf('working-day', 'calendar-day'), kind: OneOf('at-most', 'at-least'), startEvent: Text })),
  steps: Type.Array(Strict({ process: Text, processName: Text, element: Text, name: Text })),
  forms: Type.Array(Strict({ id: Text, title: Text })),
  papers: Type.Array(Strict({ kind: Text, title: Text })),
  code: Texts, tests: Texts, rules: Texts, lacks: Type.Array(OneOf('test', 'paper')),
  gap: Nullable(OneOf('none', 'no-step')),
});
const Source = Strict({ source: Text, importedAt: Instant, importedBy: Text, articles: Type.Integer() });
const Instrument = Strict({ title: Text, documentNumber: Text, from: Text, until: Text });
/** A document of the law has some tens of thousands of characters. */
const Given = Strict({ source: Type.String({ minLength: 2, maxLength: 200 }), text: Type.String({ minLength: 1, maxLength: 400_000 }) });

/** The law beside what carries it out: article → acts → constraints → steps → forms → papers → tests. */
export const lawRoutes: Route = (app, deps) => {
  let map: ArticleMap[] | undefined;
  const articles = (): ArticleMap[] => (map ??= mapArticles(readDiagramSteps(), readLawIndex()));
  const read = { permission: 'read-reference-data' } as const;
  const change = { permission: 'change-settings' } as const;

  app.get('/api/law', { config: read, schema: { summary: '法规对照', tags, response: { 200: Strict({ instrument: Instrument, source: Nullable(Source), articles: Type.Array(Article) }), ...problems } } }, async () => {
    const text = await currentLawText(deps.db);
    const official = new Map(text?.parts.map((part) => [part.number, part.text]));
    const { title, documentNumber, from, until } = instrument;
    return {
      instrument: { title, documentNumber, from, until },
      source: text && { source: text.source, importedAt: text.importedAt.toISOString(), importedBy: text.importedBy, articles: text.parts.length },
      articles: articles().map((article) => ({ ...article, code: [...article.code], tests: [...article.tests], rules: [...article.rules], lacks: [...article.lacks], official: official.get(article.number) ?? null })),
    };
  });

  app.get('/api/law.csv', { config: read, schema: { summary: '导出法规对照表', tags, response: { 200: Text, ...problems } } }, async (_request, reply) =>
    reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="law.csv"').send(lawCsv(articles())),
  );

  app.post('/api/admin/law/texts/preview', { config: change, schema: { summary: '预览法规原文的分条', tags, body: Given, response: { 200: Strict({ articles: Type.Array(Strict({ number: Type.Integer(), begins: Text })) }), ...problems } } }, async ({ body }) => ({
    articles: splitLawText(body.text).map(({ number, text }) => ({ number, begins: text.slice(0, 60) })),
  }));

  app.post('/api/admin/law/texts', { config: change, schema: { summary: '导入法规原文', tags, body: Given, response: { 201: Strict({ id: Uuid, articles: Type.Integer() }), ...problems } } }, async ({ body, user }, reply) => {
    const orgCode = user.roles.find(({ role }) => role === 'administrator')?.orgCode ?? null;
    return reply.code(201).send(await importLawText(deps, { userId: user.id, orgCode }, body));
  });
};
