/** What the intake pages need to know of a procedure. */
export interface IntakeVariant {
  /** `/tasklist/intake/<path>`, where a procedure is taken in by several forms; that of the procedure when absent */
  path?: string;
  /** `/tasklist/intake/<procedure>` */
  procedure: string;
  /** the form of the application */
  form: string;
  title: string;
  /** in a word or two, to be chosen by */
  matter: string;
  /** the matters and their articles, below the title */
  matters: string;
  /** the articles that list the papers */
  materialsBasis: string;
  /** what of the answers selects the papers, said above their list */
  materialsHint: string;
  /** what is still to be answered before the papers are known */
  materialsNeed: string;
  /** what happens to an application whose papers are not complete */
  incompleteHint: string;
  /** the heading of answers that stand under none */
  answersTitle: string;
  /** what choosing this matter has answered already */
  answered?: Readonly<Record<string, unknown>>;
  applicationTypeOf: (answers: Record<string, unknown>) => string;
  /** where the server tells what it knows beforehand, by the parameters of the page's address; null: nothing was named */
  startAddress?: (parameters: URLSearchParams) => string | null;
  /** where the server tells the papers of this application; null while that cannot be known */
  materialsAddress: (answers: Record<string, unknown>) => string | null;
}

/** The last part of the address of a variant's page, and the name of its draft. */
export const pathOf = ({ path, procedure }: Pick<IntakeVariant, 'path' | 'procedure'>): string => path ?? procedure;

/** A draft with what choosing the matter has answered already. */
export const withAnswered = <D extends { application: Record<string, unknown> }>({ answered }: Pick<IntakeVariant, 'answered'>, draft: D): D => ({ ...draft, application: { ...answered, ...draft.application } });
