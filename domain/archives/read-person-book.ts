import type { PersonRecord } from '../persons/person-reach.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { officeOn } from '../organisations/office-on.ts';
import { findArchiveNumber } from './archive-number.ts';
import { personContents } from './person-contents.ts';
import type { Deps } from './read-archive-book.ts';
import { bindBook, MOST_BYTES, refuseTooLarge } from './read-archive-book.ts';

/**
 * The whole file of a person as one PDF: the list with the page of every piece, then the pieces of all cases in the scope, one case after the other.
 * @param most bytes of all pieces together
 * @throws Problem archive-too-large
 */
export async function readPersonBook(deps: Deps, person: PersonRecord, scope: CaseScope, today: string, most = MOST_BYTES): Promise<Uint8Array> {
  const { db } = deps;
  const contents = await personContents(db, person.id, scope);
  await refuseTooLarge(db, contents, most);
  const county = await officeOn(db, person.registered_county, today);
  const head = {
    office: { name: county.name }, issuedOn: today, caseNo: null,
    person: { name: person.name, sex: person.sex, idNumber: person.id_number, birthDate: person.birth_date, ethnicity: person.ethnicity, address: person.address, phone: person.phone },
  };
  const archiveNo = await findArchiveNumber(db, { county_code: person.registered_county, person_id: person.id });
  return bindBook(deps, { head, contents: contents.map((content) => ({ ...content, title: `${content.title}（${content.caseNo}）` })), archiveNo, cover: async () => [] });
}
