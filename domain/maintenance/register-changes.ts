import type { Database } from '../database/connect.ts';
import { DESIGNATION_WORDS } from '../institutions/find-designated.ts';
import type { Change } from './change.ts';
import { differing, shownValue } from './change.ts';

const ACTIONS: Readonly<Record<string, string>> = { 'add-institution': '登记机构', 'designate-institution': '登记指定', 'end-designation': '终止指定', 'admit-expert': '专家入库', 'amend-expert': '更正专家', 'dismiss-expert': '专家出库' };
const FIELDS = { code: '编号', name: '名称', title: '职称', disciplines: '学科', kind: '类别', document_number: '文号', valid_from: '自', valid_until: '至' };
const KINDS: Readonly<Record<string, string>> = DESIGNATION_WORDS;
const show = (field: string, value: unknown): string => (field === 'kind' ? (KINDS[String(value)] ?? shownValue(value)) : shownValue(value));
const reasonOf = (after: Readonly<Record<string, unknown>>): string | null => ['reason', 'entry_reason', 'end_reason', 'leave_reason'].map((field) => after[field]).find((value): value is string => typeof value === 'string') ?? null;

interface Row {
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  changed_by_name: string;
  changed_at: Date;
  institution: string;
}

/** What was changed of the designated institutions and the pool of experts. */
export async function registerChanges(db: Database): Promise<Change[]> {
  const rows = (await db('appraisal_register_changes as c').join('appraisal_institutions as i', 'i.id', 'c.institution_id').orderBy('c.id').select('c.action', 'c.before', 'c.after', 'c.changed_by_name', 'c.changed_at', { institution: 'i.name' })) as Row[];
  return rows.map(({ action, before, after, changed_by_name: byName, changed_at: at, institution }): Change => {
    const whom = action.endsWith('-expert') ? shownValue(after['code'] ?? before?.['code'] ?? after['name']) : '';
    return { at: at.toISOString(), effectiveOn: null, subject: [institution, whom].filter(Boolean).join(' · '), action: ACTIONS[action] ?? action, ...differing(FIELDS, before, after, show), reason: reasonOf(after), byName, agreedByName: null };
  });
}
