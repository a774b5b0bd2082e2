/** What is known of stored bytes; `not-scanned` while no scanner is configured. */
export type ScanStatus = 'not-scanned' | 'clean' | 'infected';

/** Looks into a stored file for malicious content. An error means that nothing is known; the file is then not accepted. */
export interface FileScanner {
  /** kept with the verdict */
  name: string;
  /** @param path of the file; it must be read only */
  scan(path: string): Promise<'clean' | 'infected'>;
}
