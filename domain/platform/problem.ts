/** What a refusal tells the person who asked; becomes an RFC 9457 problem document in the server. */
export interface ProblemFields {
  /** stable machine word, e.g. `task-gone` */
  type: string;
  status: number;
  /** one Chinese sentence */
  title: string;
  detail?: string | undefined;
  /** articles of the law on which the refusal rests, e.g. `第15条` */
  article?: string | undefined;
  /** faults by field of the sent data */
  errors?: { path: string; message: string }[] | undefined;
}

/** A refusal that is not a fault of the program: its text is meant for the user. */
export class Problem extends Error {
  readonly fields: ProblemFields;
  constructor(fields: ProblemFields) {
    super(`${fields.type}: ${fields.title}`);
    this.name = 'Problem';
    this.fields = fields;
  }
}

export const notFound = (what: string): Problem => new Problem({ type: 'not-found', status: 404, title: `找不到${what}，或者您无权查看。` });
export const forbidden = (why: string): Problem => new Problem({ type: 'forbidden', status: 403, title: why });
export const conflict = (type: string, title: string, detail?: string): Problem => new Problem({ type, status: 409, title, detail });
