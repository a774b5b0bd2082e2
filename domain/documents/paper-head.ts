import type { OfficeRow, PaperContext } from '../cases/load-paper-context.ts';
import type { CaseType, Contact, PaperPerson } from '../rendering/index.ts';

/** The part that every paper about a person begins with. */
export function paperHead({ row, person }: PaperContext, office: OfficeRow, issuedOn: string): { office: { name: string }; issuedOn: string; caseNo: string; person: PaperPerson } {
  return {
    office: { name: office.name },
    issuedOn,
    caseNo: row.case_no,
    person: {
      name: person.name,
      sex: person.sex,
      idNumber: person.id_number,
      birthDate: person.birth_date,
      ethnicity: person.ethnicity,
      address: person.address,
      phone: person.phone,
    },
  };
}

/** Where the person may ask: the county's own contact data (第17条 for the notice, good manners elsewhere). */
export const contactOf = ({ county }: PaperContext): Contact => ({ name: county.name, phone: county.phone || null, address: county.address || null });

/** Where the person may ask about a letter of this office. */
export const contactAt = (context: PaperContext, office: OfficeRow): Contact => (office === context.county ? contactOf(context) : { name: office.name, phone: office.phone || null, address: office.address || null });

export const caseTypeOf = ({ row }: PaperContext): CaseType => row.application_type as CaseType;

export type ApplicationTypeWord = 'initial' | 'retrospective' | 'adjustment';

export const applicationTypeOf = ({ row }: PaperContext): ApplicationTypeWord => row.application_type as ApplicationTypeWord;

/** A grade among facts; null for anything that is none. */
export const gradeOf = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10 ? value : null);

/** A nature among facts; null for anything that is none. */
export const natureOf = (value: unknown): 'war' | 'duty' | 'illness' | null => (value === 'war' || value === 'duty' || value === 'illness' ? value : null);
