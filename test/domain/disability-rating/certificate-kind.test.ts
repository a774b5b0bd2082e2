import { expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { certificateKindOf } from '../../../domain/disability-rating/certificate-kind-of.ts';

const rowOf = (category: string, ...identities: string[]): CaseRow =>
  ({ category, facts: { 'propose-grade': identities.length > 0 ? { injuries: identities.map((identity) => ({ identity, grade: 8, nature: 'duty' })) } : {} } }) as unknown as CaseRow;

it.each<[string, CaseRow, unknown, string | null]>([
  ['one identity', rowOf('C5'), undefined, 'duty'],
  ['a rescuer who was a soldier', rowOf('C5', 'C5', 'C1a'), undefined, 'soldier'],
  ['a soldier’s comes first whatever was chosen', rowOf('C5', 'C5', 'C1a'), 'duty', 'soldier'],
  ['police before militia', rowOf('C3', 'C3', 'C2'), undefined, 'police'],
  ['nobody has chosen', rowOf('X46a'), undefined, null],
  ['the province has chosen', rowOf('X46b'), 'militia', 'militia'],
  ['what was chosen is no kind', rowOf('X46b'), 'passport', null],
])('第24条 over all identities: %s', (_what, row, chosen, kind) => expect(certificateKindOf(row, { certificateKind: chosen })).toBe(kind));
