import type { Database } from '../database/connect.ts';
import { officesRun } from '../organisations/administered-office.ts';
import type { CurrentUser } from '../users/current-user.ts';
import type { Change } from './change.ts';
import { differing } from './change.ts';

const FIELDS = { name: '名称', document_word: '机关代字', address: '地址', phone: '电话', contact: '联系人' };
const ACTIONS: Readonly<Record<string, string>> = { 'office-closed': '撤销', 'office-merged': '合并' };

type Version = Record<keyof typeof FIELDS, string> & { office_code: string; valid_from: string; reason: string; entered_at: Date; by: string | null };

/** How the administered offices were called and reached, version by version; what was closed and merged. */
export async function officeChanges(db: Database, administrator: CurrentUser): Promise<Change[]> {
  const codes = [...(await officesRun(db, administrator))];
  const versions = (await db('office_details as d').whereIn('d.office_code', codes).leftJoin('users as u', 'u.id', 'd.entered_by').orderBy(['d.office_code', 'd.valid_from', 'd.id']).select('d.*', { by: 'u.name' })) as Version[];
  const details = versions.map((version, index): Change => {
    const earlier = versions[index - 1];
    const before = earlier?.office_code === version.office_code ? earlier : null;
    return { at: version.entered_at.toISOString(), effectiveOn: version.valid_from, subject: `${version.name}（${version.office_code}）`, action: before ? '变更' : '设立', ...differing(FIELDS, before, version), reason: version.reason || null, byName: version.by ?? '平台', agreedByName: null };
  });
  const ends = (await db('audit as e')
    .leftJoin('users as u', 'u.id', 'e.actor_id')
    .leftJoin('organisations as o', db.raw("o.code = coalesce(e.detail->>'from', e.org_code)"))
    .where({ 'e.chain': 'admin:organisations' })
    .whereIn('e.action', Object.keys(ACTIONS))
    .whereIn('o.code', codes)
    .select('e.at', 'e.action', 'e.detail', { office: 'o.name', reason: 'o.closed_reason', by: 'u.name' })) as { at: Date; action: string; detail: Record<string, unknown>; office: string | null; reason: string | null; by: string | null }[];
  const closed = ends.map(({ at, action, detail, office, reason, by }): Change => ({
    at: at.toISOString(), effectiveOn: String(detail['closedOn'] ?? detail['mergedOn'] ?? '') || null, subject: office ?? '', action: ACTIONS[action] ?? action, before: '在设', after: action === 'office-merged' ? `并入 ${String(detail['into'])}` : '撤销', reason, byName: by ?? '平台', agreedByName: null,
  }));
  return [...details, ...closed];
}
