/** A certificate's number as it is kept and looked up: full-width signs become half-width, blanks go, letters are capitals. */
export const normaliseCertificateNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
