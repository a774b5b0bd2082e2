import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { documentSchemas } from './document-data.ts';
import type { DocumentData } from './document-data.ts';
import type { DocumentKind } from './document-kinds.ts';

/** A paper's data do not fit its schema. Carries places, never values: it may be logged. */
export class InvalidDocumentData extends Error {
  readonly problems: string[];
  constructor(kind: DocumentKind, problems: string[]) {
    super(`${kind}: ${problems.join('; ')}`);
    this.name = 'InvalidDocumentData';
    this.problems = problems;
  }
}

const ajv = new Ajv({ allErrors: true, strict: true });
const validators = new Map<DocumentKind, ValidateFunction>();

/** @returns the data, typed. @throws InvalidDocumentData with the places that do not fit. */
export function validateDocumentData<K extends DocumentKind>(kind: K, data: unknown): DocumentData[K] {
  const validate = validators.get(kind) ?? ajv.compile<DocumentData[K]>(documentSchemas[kind]);
  validators.set(kind, validate);
  if (!validate(data)) {
    const problems = (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
      const name = params.missingProperty ?? params.additionalProperty;
      return `${instancePath}${typeof name === 'string' ? `/${name}` : ''} ${keyword}`;
    });
    throw new InvalidDocumentData(kind, problems);
  }
  // ajv has just compared it with the schema from which the type is made.
  return data as DocumentData[K];
}
