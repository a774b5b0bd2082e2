import type { InstitutionKind } from '../../regulations/appraisal/index.ts';

/** For what an institution is designated: the kinds of a first appraisal (第15条), or the second one (第20条). */
export type DesignationKind = InstitutionKind | 'second';

export interface InstitutionRow {
  id: string;
  name: string;
  /** 一级, 二级, 三级 */
  hospital_class: 1 | 2 | 3;
  address: string;
  phone: string;
  /** may diagnose occupational diseases */
  occupational_qualified: boolean;
  /** is a hospital for mental diseases */
  psychiatric: boolean;
}

export interface DesignationRow {
  id: string;
  institution_id: string;
  kind: DesignationKind;
  /** office of a city or province that designates */
  org_code: string;
  document_number: string;
  valid_from: string;
  valid_until: string | null;
  end_reason: string | null;
}

/** Who keeps the register, with the offices that the person may do so for. */
export interface Keeper {
  id: string;
  name: string;
  offices: ReadonlySet<string>;
}
