import type { Executor } from '../../database/connect.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { maskIdNumber } from '../mask-id-number.ts';
import { personReach } from '../person-reach.ts';
import type { Ground } from './similarity.ts';
import { grounds, similarity } from './similarity.ts';

export interface PersonBrief {
  id: string;
  name: string;
  maskedIdNumber: string;
  birthDate: string;
  countyCode: string;
  countyName: string;
  cases: number;
}

export interface DuplicatePair {
  first: PersonBrief;
  second: PersonBrief;
  grounds: Ground[];
}

/** Candidates that are read at a time; most of them are no pair. */
const PAGE = 2000;
/** Most pairs that are shown at a time; the others come when these are settled. */
const MOST_SHOWN = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Pairs that the index finds and that are worth a closer look; what they mean is decided by `similarity`. */
const CANDIDATES = `
  with mine as (select id, name, id_number, birth_date, phone from persons where merged_into is null and registered_county = any(?::text[])),
  pairs as (
    select a.id as first, b.id as second from mine a join mine b on a.id < b.id and b.birth_date = a.birth_date
      where b.name = a.name or b.id_number = a.id_number or left(b.name, 1) = left(a.name, 1) or right(b.name, 1) = right(a.name, 1)
    union
    select a.id, b.id from mine a join mine b on a.id < b.id and b.name = a.name
      where b.phone = a.phone or (select count(*) from generate_series(1, 18) at where substr(a.id_number, at, 1) <> substr(b.id_number, at, 1)) <= 3)
  select first, second from pairs
    where (first, second) > (?::uuid, ?::uuid) and not exists (select from persons_apart x where x.first_id = pairs.first and x.second_id = pairs.second)
    order by first, second limit ?`;

/**
 * Pairs of records that may be about one person, the surest first: both in the user's reach, neither merged, not dismissed.
 * @returns the pairs, and whether more wait behind them
 */
export async function listDuplicates(db: Executor, user: CurrentUser): Promise<{ pairs: DuplicatePair[]; more: boolean }> {
  const reach = await personReach(db, user);
  const pairs: DuplicatePair[] = [];
  let after = { first: BEFORE_ALL, second: BEFORE_ALL };
  while (pairs.length <= MOST_SHOWN) {
    const { rows } = (await db.raw(CANDIDATES, [reach, after.first, after.second, PAGE])) as { rows: Candidate[] };
    pairs.push(...(await judge(db, rows)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last;
  }
  const rank = (pair: DuplicatePair): number => grounds.indexOf(pair.grounds[0] as Ground);
  pairs.sort((a, b) => rank(a) - rank(b) || a.first.name.localeCompare(b.first.name, 'zh-CN-u-co-pinyin'));
  return { pairs: pairs.slice(0, MOST_SHOWN), more: pairs.length > MOST_SHOWN };
}

interface Candidate {
  first: string;
  second: string;
}

async function judge(db: Executor, candidates: readonly Candidate[]): Promise<DuplicatePair[]> {
  const persons = await briefs(db, [...new Set(candidates.flatMap((row) => [row.first, row.second]))]);
  return candidates.flatMap((row) => {
    const [first, second] = [persons.get(row.first) as Brief, persons.get(row.second) as Brief];
    const found = similarity(first.compared, second.compared);
    return found.length === 0 ? [] : [{ first: first.shown, second: second.shown, grounds: found }];
  });
}

interface Brief {
  compared: { name: string; idNumber: string; birthDate: string; phone: string | null };
  shown: PersonBrief;
}

async function briefs(db: Executor, ids: readonly string[]): Promise<Map<string, Brief>> {
  const rows = (await db('persons as p')
    .join('organisations as o', 'o.code', 'p.registered_county')
    .whereIn('p.id', [...ids])
    .select({ id: 'p.id', name: 'p.name', idNumber: 'p.id_number', birthDate: 'p.birth_date', phone: 'p.phone', countyCode: 'o.code', countyName: 'o.name', cases: db.raw('(select count(*)::int from cases c where c.person_id = p.id)') })) as (Omit<PersonBrief, 'maskedIdNumber'> & Brief['compared'])[];
  return new Map(rows.map(({ idNumber, phone, ...shown }) => [shown.id, { compared: { name: shown.name, idNumber, birthDate: shown.birthDate, phone }, shown: { ...shown, maskedIdNumber: maskIdNumber(idNumber) } }]));
}
