import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';

/** Keeps the secrets of second factors unreadable to whoever has only the database or a copy of it. */
export interface SecretBox {
  seal(text: string, owner: string): string;
  /** null when it was sealed with another key or for another owner */
  open(sealed: string, owner: string): string | null;
}

/** @param keyMaterial the installation's secret; with another one nothing can be opened, and second factors must be reset */
export function createSecretBox(keyMaterial: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', keyMaterial, '', 'second-factor', 32));
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64'))].join('.');
    },
    open: (sealed, owner) => {
      const [version, ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64'));
      if (version !== VERSION || !nonce || !tag || !body) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(owner)).setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
