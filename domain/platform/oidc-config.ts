/** The provider of a single sign-on (OpenID Connect), as the environment names it. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** address of this platform to which the provider sends people back: `https://…/api/session/provider/callback` */
  redirectUrl: string;
  /** where the provider sends people after signing them out */
  signedOutUrl: string;
  scope: string;
  /** what the button says */
  name: string;
  /** claim that equals the login here; without it every account is bound by hand */
  loginClaim: string | null;
  /** values of `acr` and of `amr` that say that the provider has asked for a second factor */
  secondFactorAcr: readonly string[];
  secondFactorAmr: readonly string[];
}

const text = { type: 'string', minLength: 1 } as const;

/** The variables, as part of the schema of the environment. */
export const oidcEnvironment = {
  OIDC_ISSUER: { type: 'string', pattern: '^https?://[^?#]+$' },
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: { type: 'string', minLength: 16 },
  OIDC_REDIRECT_URL: { type: 'string', pattern: '^https?://[^?#]+/api/session/provider/callback$' },
  OIDC_SIGNED_OUT_URL: { type: 'string', pattern: '^https?://' },
  OIDC_SCOPE: { type: 'string', pattern: '^openid( [!#-\\[\\]-~]+)*$', default: 'openid profile' },
  OIDC_NAME: { type: 'string', minLength: 1, maxLength: 20, default: '统一身份认证' },
  OIDC_LOGIN_CLAIM: { type: 'string', pattern: '^[A-Za-z0-9_.:/-]+$' },
  OIDC_SECOND_FACTOR_ACR: text,
  OIDC_SECOND_FACTOR_AMR: text,
} as const;

const REQUIRED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URL'] as const;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * @param values variables that the schema has accepted
 * @returns undefined when no issuer is named
 * @throws Error when one is named and the others are not, or when an address is without TLS: that is for tests on this machine only
 */
export function readOidcConfig(values: Readonly<Record<string, unknown>>, isProduction: boolean): OidcConfig | undefined {
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const issuer = text('OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const missing = REQUIRED.filter((name) => text(name) === undefined);
  if (missing.length > 0) throw new Error(`环境变量设置有误：启用统一身份认证还须设置 ${missing.join('、')}`);
  const redirectUrl = text('OIDC_REDIRECT_URL') as string;
  const signedOutUrl = text('OIDC_SIGNED_OUT_URL') ?? new URL('/', redirectUrl).href;
  for (const [name, address] of Object.entries({ OIDC_ISSUER: issuer, OIDC_REDIRECT_URL: redirectUrl, OIDC_SIGNED_OUT_URL: signedOutUrl })) {
    const { protocol, hostname } = new URL(address);
    if (protocol === 'https:' || (!isProduction && LOOPBACK.has(hostname))) continue;
    throw new Error(`环境变量设置有误：${name} 须为 https 地址`);
  }
  const list = (name: string): string[] => (text(name) ?? '').split(',').map((value) => value.trim()).filter(Boolean);
  return {
    issuer,
    clientId: text('OIDC_CLIENT_ID') as string,
    clientSecret: text('OIDC_CLIENT_SECRET') as string,
    redirectUrl,
    signedOutUrl,
    scope: text('OIDC_SCOPE') as string,
    name: text('OIDC_NAME') as string,
    loginClaim: text('OIDC_LOGIN_CLAIM') ?? null,
    secondFactorAcr: list('OIDC_SECOND_FACTOR_ACR'),
    secondFactorAmr: list('OIDC_SECOND_FACTOR_AMR'),
  };
}
