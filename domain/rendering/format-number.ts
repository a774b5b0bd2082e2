/** A paper's place in its series. */
export interface DocumentNumber {
  /** 机关代字 with the series word, e.g. 演残受. */
  officeWord: string;
  year: number;
  /** From 1, without leading zeros (GB/T 9704). */
  seq: number;
}

/** @returns e.g. 演残受〔2026〕3号. @throws RangeError for a number that no series has. */
export function formatDocumentNumber({ officeWord, year, seq }: DocumentNumber): string {
  if (officeWord.trim() === '') throw new RangeError('officeWord is empty');
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`not a year: ${year}`);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`not a sequence number: ${seq}`);
  return `${officeWord}〔${year}〕${seq}号`;
}
