import type { RoleInOffice } from '../api/types.ts';

/** The step of a sign-in that comes next; null when the session is open. */
export type SignInStep = 'second-factor' | 'change-password' | 'renew-password' | 'enrol-second-factor';
export interface StepAnswer {
  next: SignInStep | null;
  csrfToken: string;
}

export interface OwnAccount {
  login: string;
  name: string;
  passwordSetAt: string | null;
  passwordMaxDays: number;
  secondFactor: { enrolled: boolean; required: boolean; requiredFrom: string | null; recoveryCodesLeft: number };
}
export interface SessionRow {
  id: string;
  signedInAt: string;
  seenAt: string;
  agent: string;
  address: string;
  current?: boolean;
}
export interface Account {
  id: string;
  login: string;
  name: string;
  status: 'active' | 'locked' | 'left';
  orgCode: string;
  orgName: string;
  roles: RoleInOffice[];
  headOf: string[];
  lockedUntil: string | null;
  oneTimePassword: boolean;
  secondFactor: boolean;
  identity: string | null;
  sessions: number;
  openTasks: number;
  manageable: boolean;
}
