/** What the intake pages need to know of a procedure. */
export interface IntakeVariant {
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
  applicationTypeOf: (answers: Record<string, unknown>) => string;
  /** where the server tells the papers of this application; null while that cannot be known */
  materialsAddress: (answers: Record<string, unknown>) => string | null;
}
