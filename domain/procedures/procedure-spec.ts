import type { Knex } from 'knex';
import type { FormId } from '../../forms/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import type { ProcessKey } from '../../processes/registry.ts';
import type { LegalActId } from '../../regulations/acts/index.ts';
import type { JudgedProcedure } from '../../regulations/constraints/index.ts';
import type { Actor } from '../acts/submit-task.ts';
import type { CaseRow } from '../cases/case-row.ts';

/** A validated application, whatever the procedure: its form asks for these and for more. */
export interface Application extends Record<string, unknown> {
  person: { name: string; idNumber: string; ethnicity?: string; phone?: string; address?: string };
  applicationDate: string;
  category: string;
}

/** A paper that the law asks of the applicant. */
export interface AskedMaterial {
  code: string;
  title: string;
  /** `第11条`, or that it is the platform's wish */
  article: string;
}

/** An application at the door, inside the transaction that opens its case. */
export interface AtTheDoor {
  caseId: string;
  personId: string;
  applicationType: string;
  application: Application;
  actor: Actor;
  now: Date;
}

/** What a procedure is to the platform: everything of it that opening, naming and closing a case asks. */
export interface ProcedureSpec {
  key: JudgedProcedure;
  /** the form of the application */
  form: FormId;
  /** the forms of types whose application asks something else; `form` when absent */
  forms?: Readonly<Record<string, FormId>>;
  /** the types of application, with how a paper names the matter */
  types: Readonly<Record<string, string>>;
  /** the act that an application is */
  startAct: LegalActId;
  /** the start event of each type's diagram */
  startEvent: string;
  /** the diagram by which an application of this type runs */
  processOf: (type: string) => ProcessKey;
  /** the papers that the applicant must hand in, by the tables of the release */
  materials: (tables: Tables, type: string, application: Application) => readonly AskedMaterial[];
  /** what the diagram routes by from the start, beside the offices; never personal data */
  routingFacts: (trx: Knex.Transaction, type: string, application: Application) => Promise<Readonly<Record<string, string>>>;
  /** what stands against taking the application in, and what is written with it. @throws Problem */
  atTheDoor?: (trx: Knex.Transaction, door: AtTheDoor) => Promise<void>;
  /** how a case ended, for the cover of its file; it is asked when the file is closed */
  outcomeOf: (row: CaseRow) => string;
}
