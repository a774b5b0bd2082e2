import type { RoutingClass } from '../../../regulations/eligibility/index.ts';
import type { DocumentKind } from '../../rendering/index.ts';

/** An office of the case, or someone who has no part in it: without an account, an office of another province (`outside`), or the county of the other side of a move, which has a case of its own. */
export type Station = 'county' | 'city' | 'province' | 'applicant' | 'institution' | 'outside' | 'other-county';

export interface Leg {
  from: Station;
  to: Station;
}

export interface HandOverRoute {
  /** the first leg is registered with the act, each further one when the one before it is received (逐级) */
  legs: readonly [Leg, ...Leg[]];
  /** everything that the case holds, or only the papers of some kinds, or the applicant's materials */
  carries: 'file' | 'materials' | readonly DocumentKind[];
  /** the applicant's materials go with the papers of those kinds */
  withMaterials?: boolean;
  /** only word of the case goes on, its file stays where it is */
  fileStays?: boolean;
  /** papers that go along and are no documents of the platform */
  besides?: readonly string[];
  /** the person's certificate goes along, by this name, where the office has it */
  held?: string;
  /** the form's field with the day on which they passed and came in; without it nothing passed */
  notedOn?: string;
  /** what comes from somebody else with the same act: an entry of its own */
  also?: Omit<HandOverRoute, 'also'> & {
    /** the paper of the form's list on whose day of receipt it came */
    receiptOf?: string;
  };
}

/** What the way of the papers depends on. */
export interface WayFacts {
  personClass: RoutingClass;
  applicationType: string;
}

export type Way = HandOverRoute | ((facts: WayFacts) => HandOverRoute | null);

/** From level to level (第10条), and to whom the papers are for (第31条). */
export const up = { legs: [{ from: 'county', to: 'city' }] } as const;
export const back = { legs: [{ from: 'city', to: 'county' }] } as const;
export const down = { legs: [{ from: 'province', to: 'city' }, { from: 'city', to: 'county' }] } as const;
/** It is no paper of the platform: the certificate that the person holds already. */
export const CHANGED_CERTIFICATE = '伤残证件（已填写变更栏）';
export const toApplicant = { legs: [{ from: 'county', to: 'applicant' }] } as const;

export const onward = { legs: [{ from: 'city', to: 'province' }] } as const;
