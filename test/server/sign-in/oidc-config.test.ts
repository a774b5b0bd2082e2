import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../../domain/platform/config.ts';

const secret = 'x'.repeat(32);
const base = { MODE: 'production', DATA_DIR: '/tmp', DATABASE_URL: 'postgres://u@h/d', ENGINE_URL: 'http://127.0.0.1:1', ENGINE_SERVER_SECRET: secret, ENGINE_WORKER_SECRET: secret, SESSION_SECRET: secret };
const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'platform', OIDC_CLIENT_SECRET: 'a-secret-of-the-client', OIDC_REDIRECT_URL: 'https://p.example/api/session/provider/callback' };

describe('the single sign-on is configured by the environment', () => {
  it('not at all', () => expect(loadConfig(base).oidc).toBeUndefined());

  it('wholly', () => {
    expect(loadConfig({ ...base, ...oidc, OIDC_NAME: '省统一身份认证', OIDC_LOGIN_CLAIM: 'preferred_username', OIDC_SECOND_FACTOR_AMR: 'mfa, otp' }).oidc).toEqual({
      issuer: 'https://id.example', clientId: 'platform', clientSecret: 'a-secret-of-the-client', redirectUrl: oidc.OIDC_REDIRECT_URL, signedOutUrl: 'https://p.example/', scope: 'openid profile', name: '省统一身份认证',
      loginClaim: 'preferred_username', secondFactorAcr: [], secondFactorAmr: ['mfa', 'otp'],
    });
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URL'])('not without %s', (name) => {
    expect(() => loadConfig({ ...base, ...oidc, [name]: undefined })).toThrow(name);
  });

  it.each([
    ['production', { OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER'],
    ['production', { OIDC_ISSUER: 'http://127.0.0.1:3' }, 'OIDC_ISSUER'],
    ['test', { OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER'],
    ['demonstration', { OIDC_REDIRECT_URL: 'http://p.example/api/session/provider/callback' }, 'OIDC_REDIRECT_URL'],
    ['production', { OIDC_ISSUER: 'file:///etc/passwd' }, 'OIDC_ISSUER'],
    ['production', { OIDC_REDIRECT_URL: 'https://p.example/elsewhere' }, 'OIDC_REDIRECT_URL'],
  ])('in %s not with %j', (MODE, wrong, named) => {
    expect(() => loadConfig({ ...base, ...oidc, MODE, ...wrong })).toThrow(named);
  });

  it.each(['test', 'demonstration'])('in %s a provider on this machine needs no TLS', (MODE) => {
    expect(loadConfig({ ...base, ...oidc, MODE, OIDC_ISSUER: 'http://127.0.0.1:3', OIDC_REDIRECT_URL: 'http://localhost:3000/api/session/provider/callback' }).oidc?.issuer).toBe('http://127.0.0.1:3');
  });
});
