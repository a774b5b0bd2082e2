/** A paper that is to be sealed. The bytes are those of the rendered PDF. */
export interface SealRequest {
  documentId: string;
  numberText: string;
  officeCode: string;
  sha256: string;
  bytes: () => Promise<Buffer>;
}

/** What a way of sealing leaves behind: plain JSON that proves it (certificate, time stamp …), and the sealed PDF when the seal is in the file. */
export interface SealReceipt {
  evidence: Record<string, unknown>;
  sealedPdf: Buffer | null;
}

/**
 * A way in which an office seals its papers. An electronic seal service is put in by implementing this;
 * an error that it throws leaves the paper unsealed.
 */
export interface Seal {
  /** kept with every paper that it sealed, e.g. `wet-ink` */
  method: string;
  apply(request: SealRequest): Promise<SealReceipt>;
}
