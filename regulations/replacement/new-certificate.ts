/** What a certificate shows of its holder's identity. */
export interface ShownIdentity {
  /** in the place for the 身份证号 */
  idNumber: string;
  /** in the place for the 户籍地 */
  household: string;
}

/**
 * R121: whoever settles abroad and gets a new certificate has in it the number of the residence document there, and as household
 * the place of the pension relation at home (article 29); everybody else their own.
 * @param abroad null: not settling abroad
 */
export function shownIdentity(own: ShownIdentity, abroad: { residenceNumber: string; relationPlace: string } | null): ShownIdentity {
  return abroad === null ? own : { idNumber: abroad.residenceNumber, household: abroad.relationPlace };
}
