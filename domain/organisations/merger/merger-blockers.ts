import type { Executor } from '../../database/connect.ts';
import type { Office } from '../administered-office.ts';
import { ENDED_CASES } from '../work-of-office.ts';

/** Levels at which offices can be merged: a city has counties with offices, routes and groups of their own. */
const MERGEABLE = new Set(['county', 'township']);

/** Why an office cannot be merged into another, a sentence each; empty when nothing prevents it. */
export async function mergerBlockers(db: Executor, from: Office, into: Office): Promise<string[]> {
  if (from.code === into.code) return ['不能并入自身。'];
  const reasons: string[] = [];
  for (const office of [from, into]) if (office.closed_on) reasons.push(`${office.name}已经撤销或者合并。`);
  if (!MERGEABLE.has(from.level)) reasons.push('只有县级和乡镇（街道）机构可以合并；省、市级机构的合并涉及全部下级机构，平台不支持。');
  else if (from.level !== into.level) reasons.push('两个机构不是同一级别。');
  else if (from.parent_code !== into.parent_code) reasons.push(from.level === 'county' ? '两个机构不属于同一个市，不能直接合并。' : '两个机构不属于同一个县，不能直接合并。');
  return [...reasons, ...(await doubledCases(db, from, into))];
}

/** A person with an open case in both offices would have two in one. */
async function doubledCases(db: Executor, from: Office, into: Office): Promise<string[]> {
  const rows = (await db('cases as a')
    .join('cases as b', (on) => void on.on('b.person_id', 'a.person_id').andOn('b.procedure', 'a.procedure'))
    .where({ 'a.county_code': from.code, 'b.county_code': into.code })
    .whereNotIn('a.status', [...ENDED_CASES])
    .whereNotIn('b.status', [...ENDED_CASES])
    .orderBy(['a.case_no', 'b.case_no'])
    .select({ here: 'a.case_no', there: 'b.case_no' })) as { here: string; there: string }[];
  return rows.map(({ here, there }) => `案件 ${here} 与${into.name}的案件 ${there} 是同一人的同类案件，请先办结其中一件。`);
}
