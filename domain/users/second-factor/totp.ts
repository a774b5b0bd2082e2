import { Secret, TOTP } from 'otpauth';

/** What authenticator apps understand everywhere: RFC 6238 with SHA-1, six digits, thirty seconds. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const ISSUER = '优抚业务流程平台';
const SECRET_BYTES = 20;
/** A phone's clock may be one step off either way. */
const WINDOW = 1;

const totpOf = (secret: string, label: string): TOTP => new TOTP({ ...FORM, issuer: ISSUER, label, secret: Secret.fromBase32(secret) });

/** A new secret, in Base32 as a person can type it. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The `otpauth://` address that an app reads from the QR code. */
export const enrolmentUri = (secret: string, login: string): string => totpOf(secret, login).toString();

/** The time step to which a code belongs, or null when it belongs to none that counts at this moment. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / FORM.period) + delta;
}

/** The code that an app shows at an instant. */
export const codeAt = (secret: string, at: Date): string => totpOf(secret, '').generate({ timestamp: at.getTime() });
