import type { Executor } from '../../database/connect.ts';
import { nameKey } from '../../persons/normalise-name.ts';
import type { Fault, ImportLine } from './read-line.ts';

export interface NumberedLine {
  no: number;
  line: ImportLine;
}

interface KnownPerson {
  id: string;
  id_number: string;
  name: string;
  /** how the record that stands is called */
  standing_name: string;
  registered_county: string;
  /** the record into which it was merged, itself when it stands */
  standing: string;
}

/**
 * Checks lines against each other and against the register: a number stands once, a number of a person belongs to one name and to this
 * county, a person has one valid certificate.
 * @returns the faults by the number of the line
 */
export async function checkLines(db: Executor, orgCode: string, lines: readonly NumberedLine[]): Promise<Map<number, Fault[]>> {
  const faults = new Map<number, Fault[]>();
  const add = (no: number, fault: Fault): void => {
    faults.set(no, [...(faults.get(no) ?? []), fault]);
  };
  withinFile(lines, add);
  const numbers = lines.flatMap(({ line }) => [line.number, ...(line.formerNumber ? [line.formerNumber] : [])]);
  const taken = new Set((await db('certificate_numbers').whereRaw('number = any(?::text[])', [numbers]).pluck('number')) as string[]);
  const { rows: persons } = (await db.raw(
    `with recursive chain as (
       select id, id_number, name, id as standing, merged_into from persons where id_number = any(?::text[])
       union all select c.id, c.id_number, c.name, p.id, p.merged_into from chain c join persons p on p.id = c.merged_into
     )
     select c.id, c.id_number, c.name, c.standing, s.name as standing_name, s.registered_county from chain c join persons s on s.id = c.standing where c.merged_into is null`,
    [lines.map(({ line }) => line.idNumber)],
  )) as { rows: KnownPerson[] };
  const byNumber = new Map(persons.map((person) => [person.id_number, person]));
  const holders = (await db('certificates').where({ status: 'valid' }).whereRaw('person_id = any(?::uuid[])', [persons.map(({ standing }) => standing)]).select('person_id', 'number')) as { person_id: string; number: string }[];
  const valid = new Map(holders.map((row) => [row.person_id, row.number]));
  for (const { no, line } of lines) {
    if (taken.has(line.number)) add(no, { field: 'number', message: '该证件编号在名册中已经登记' });
    if (line.formerNumber && taken.has(line.formerNumber)) add(no, { field: 'formerNumber', message: '该原证件编号在名册中已经登记' });
    const person = byNumber.get(line.idNumber);
    if (!person) continue;
    if (person.registered_county !== orgCode) add(no, { field: 'idNumber', message: '该人员已由其他单位登记，应当先办理抚恤关系转移' });
    else if (![person.name, person.standing_name].some((name) => nameKey(name) === nameKey(line.name))) add(no, { field: 'name', message: '该公民身份号码已登记，但姓名与本行不一致' });
    const held = valid.get(person.standing);
    if (held && line.status === 'valid' && held !== line.number) add(no, { field: 'number', message: `该人员已有有效证件 ${held}` });
  }
  return faults;
}

function withinFile(lines: readonly NumberedLine[], add: (no: number, fault: Fault) => void): void {
  const numbers = new Map<string, number>();
  const names = new Map<string, { no: number; name: string }>();
  const valid = new Map<string, number>();
  for (const { no, line } of lines) {
    for (const [field, number] of [['number', line.number], ['formerNumber', line.formerNumber]] as const) {
      if (!number) continue;
      const before = numbers.get(number);
      if (before) add(no, { field, message: `编号与第 ${before} 行重复` });
      else numbers.set(number, no);
    }
    const known = names.get(line.idNumber);
    if (known && nameKey(known.name) !== nameKey(line.name)) add(no, { field: 'name', message: `公民身份号码与第 ${known.no} 行相同，姓名不同` });
    else names.set(line.idNumber, { no, name: line.name });
    const holds = valid.get(line.idNumber);
    if (line.status !== 'valid') continue;
    if (holds) add(no, { field: 'idNumber', message: `该人员在第 ${holds} 行已有有效证件` });
    else valid.set(line.idNumber, no);
  }
}
