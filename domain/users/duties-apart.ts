import { Problem } from '../platform/problem.ts';
import type { Role } from './current-user.ts';

/** The three who run the platform: one operates it, one owns accounts and sign-in, one audits both. */
export const DUTIES = ['administrator', 'security-administrator', 'auditor'] as const satisfies readonly Role[];

/** Duties that one person must not hold together: each of the three is apart from the others and decides no cases; only who operates the platform may draw its diagrams. */
const APART: readonly (readonly [Role, Role])[] = [
  ['administrator', 'security-administrator'],
  ['administrator', 'auditor'],
  ['security-administrator', 'auditor'],
  ...DUTIES.map((duty) => [duty, 'caseworker'] as const),
  ['security-administrator', 'analyst'],
  ['auditor', 'analyst'],
];

/** @throws Problem duties-apart */
export function checkDutiesApart(roles: readonly Role[]): void {
  if (!APART.some(([a, b]) => roles.includes(a) && roles.includes(b))) return;
  throw new Problem({ type: 'duties-apart', status: 422, title: '系统管理、安全管理、审计岗位须分设，不得由同一账号兼任，也不得兼任经办。' });
}
