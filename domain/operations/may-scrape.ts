import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether somebody may read the measures: with the token where one is set (`Authorization: Bearer …`), else only this machine,
 * and not what a proxy on this machine hands on.
 */
export function mayScrape(asking: { address: string | undefined; headers: IncomingHttpHeaders }, token: string | undefined): boolean {
  const { address, headers } = asking;
  if (token) return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
  return LOOPBACK.has(address ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
