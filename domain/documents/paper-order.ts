import type { DocumentData, DocumentKind } from '../rendering/index.ts';

/** A paper that is to be issued by an office: everything but its number, round and date of issue. */
export type PaperOrder = { [K in DocumentKind]: { kind: K; officeCode: string; data: Omit<DocumentData[K], 'numberText'> } }[DocumentKind];
