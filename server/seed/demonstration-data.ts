import type { NewOrganisation } from '../../domain/organisations/create-organisation.ts';
import type { Role } from '../../domain/users/current-user.ts';

/** Invented offices: the names exist nowhere, the codes have the form of GB/T 2260. */
export const demonstrationOffices: readonly NewOrganisation[] = [
  { code: '440000', name: '演示省退役军人事务厅', documentWord: '演省退役', level: 'province', parentCode: null, address: '演示省会市演示大道1号', phone: '000-00000001' },
  { code: '449900', name: '示范市退役军人事务局', documentWord: '示市退役', level: 'city', parentCode: '440000', address: '示范市示范路2号', phone: '000-00000002' },
  { code: '449901', name: '演示县退役军人事务局', documentWord: '演县退役', level: 'county', parentCode: '449900', address: '演示县演示街3号', phone: '000-00000003' },
  { code: '449902', name: '样例县退役军人事务局', documentWord: '样县退役', level: 'county', parentCode: '449900', address: '样例县样例街4号', phone: '000-00000004' },
];

export interface DemonstrationPerson {
  login: string;
  name: string;
  role: Role;
  orgCode: string;
}

/** Invented people, one for each place at which somebody has to act or watch. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  { login: 'county1', name: '县经办甲（演示）', role: 'caseworker', orgCode: '449901' },
  { login: 'county2', name: '县经办乙（演示）', role: 'caseworker', orgCode: '449901' },
  { login: 'othercounty', name: '样例县经办（演示）', role: 'caseworker', orgCode: '449902' },
  { login: 'city', name: '市经办（演示）', role: 'caseworker', orgCode: '449900' },
  { login: 'province1', name: '省经办甲（演示）', role: 'caseworker', orgCode: '440000' },
  { login: 'province2', name: '省经办乙（演示）', role: 'caseworker', orgCode: '440000' },
  { login: 'analyst', name: '流程分析员（演示）', role: 'analyst', orgCode: '440000' },
  { login: 'analyst2', name: '流程分析员乙（演示）', role: 'analyst', orgCode: '440000' },
  { login: 'administrator', name: '系统管理员（演示）', role: 'administrator', orgCode: '440000' },
  { login: 'countyadmin', name: '演示县管理员（演示）', role: 'administrator', orgCode: '449901' },
  { login: 'security', name: '安全管理员（演示）', role: 'security-administrator', orgCode: '440000' },
  { login: 'countysecurity', name: '演示县安全员（演示）', role: 'security-administrator', orgCode: '449901' },
  { login: 'auditor', name: '审计员（演示）', role: 'auditor', orgCode: '440000' },
];

/** The heads of offices (负责人), by login. */
export const demonstrationHeads: Readonly<Record<string, string>> = { county1: '449901', city: '449900', province1: '440000' };

/** The password of all accounts when MODE=test, and never otherwise. */
export const testPassword = 'Ceshi-2025-mima';
