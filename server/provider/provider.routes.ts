import { Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Problem } from '../../domain/platform/problem.ts';
import { signInByProvider } from '../../domain/users/provider/sign-in-by-provider.ts';
import { createSecretBox } from '../../domain/users/second-factor/secret-box.ts';
import { removeEndedSessions } from '../auth/session-store.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { openSession } from '../session/open-session.ts';
import { JOURNEY_MINUTES, keepJourney, keepRefusal, takeJourney, takeRefusal } from './journey-store.ts';
import { causeOf } from './provider-problem.ts';

const Ways = Strict({ provider: Nullable(Strict({ name: Type.String() })) });
const ReturnTo = Strict({ returnTo: Type.Optional(Type.String({ pattern: '^/(tasklist|cockpit|modeler)(/[A-Za-z0-9_-]+)*/?$', maxLength: 200, description: '登录后回到的页面' })) });
const Refusal = Strict({ refusal: Nullable(Strict({ type: Type.String(), title: Type.String(), detail: Type.Optional(Type.String()) })) });
const HOME = '/tasklist/';
const COOKIE_PATH = '/api/session/provider';

const expired = (): Problem => new Problem({ type: 'provider-expired', status: 403, title: '登录已超时或者已使用过，请重新登录。', detail: `从开始登录到返回本页，须在${JOURNEY_MINUTES}分钟内、用同一浏览器完成。` });

/** Sign-in at the provider of a single sign-on: there, back, and what is told when it came to nothing. */
export const providerRoutes: Route = (app, deps) => {
  const { db, clock, config, provider } = deps;
  const box = createSecretBox(config.sessionSecret);
  const access = { access: 'public', permission: 'sign-in', rateLimit: { max: deps.signInsPerMinute, timeWindow: '1 minute' } } as const;
  const tags = ['session'];
  const name = config.secureCookies ? '__Secure-journey' : 'journey';
  // Lax, for the browser comes back from another site; it opens nothing by itself.
  const cookie = { path: COOKIE_PATH, httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  const give = (reply: FastifyReply, id: string): FastifyReply => reply.setCookie(name, id, { ...cookie, maxAge: JOURNEY_MINUTES * 60 });

  /** Back to the page, which asks what there is to tell. */
  const refuse = async (request: FastifyRequest, reply: FastifyReply, error: unknown, returnTo: string): Promise<FastifyReply> => {
    if (!(error instanceof Problem)) throw error;
    request.log.warn(causeOf(error), 'sign-in at the provider came to nothing');
    return give(reply, await keepRefusal(deps, error.fields, returnTo)).redirect(`${returnTo}?sign-in=refused`);
  };

  app.get('/api/session/ways', { config: { access: 'public', permission: 'sign-in' }, schema: { summary: '可用的登录方式', tags, security: [], response: { 200: Ways, ...problems } } }, async () => ({ provider: provider ? { name: provider.name } : null }));

  app.get('/api/session/provider', { config: access, schema: { summary: '以统一身份认证登录', tags, security: [], querystring: ReturnTo, response: { 302: Type.Null({ description: '转到统一身份认证' }), ...problems } } }, async (request, reply) => {
    if (!provider) throw notFound('统一身份认证');
    const { returnTo = HOME } = request.query;
    try {
      const { url, journey } = await provider.begin();
      return give(reply, await keepJourney(deps, journey, returnTo)).redirect(url.href);
    } catch (error) {
      return refuse(request, reply, error, returnTo);
    }
  });

  app.get('/api/session/provider/callback', { config: access, schema: { summary: '从统一身份认证返回', tags, security: [], response: { 302: Type.Null({ description: '回到页面' }), ...problems } } }, async (request, reply) => {
    if (!provider) throw notFound('统一身份认证');
    const begun = await takeJourney(deps, request.cookies[name]);
    const returnTo = begun?.returnTo ?? HOME;
    try {
      if (!begun) throw expired();
      const recognised = await provider.finish(request.url.split('?')[1] ?? '', begun.journey);
      const userId = await signInByProvider(db, recognised, clock.now());
      await removeEndedSessions(db, clock);
      const next = await openSession(deps, request, { id: userId, secondFactorPassed: recognised.secondFactor, provider: { idToken: box.seal(recognised.idToken, userId) } });
      await request.session.save();
      return reply.clearCookie(name, cookie).redirect(next === null ? returnTo : `${returnTo}?sign-in=step`);
    } catch (error) {
      return refuse(request, reply, error, returnTo);
    }
  });

  app.get('/api/session/provider/refusal', { config: { access: 'public', permission: 'sign-in' }, schema: { summary: '统一身份认证登录未成功的原因', tags, security: [], response: { 200: Refusal, ...problems } } }, async (request, reply) => {
    const refusal = await takeRefusal(deps, request.cookies[name]);
    reply.clearCookie(name, cookie);
    return { refusal };
  });
};
