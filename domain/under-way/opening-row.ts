import type { Application } from '../procedures/procedure-spec.ts';
import type { PastStep, PlaceName } from './past-step.ts';

/** What an officer enters of a case that is under way on paper. */
export interface Opening {
  procedure: string;
  applicationType: string;
  application: Application;
  steps: readonly PastStep[];
  /** a simulated case lives on its own date (demonstration and tests) */
  simulatedOn: string | null;
}

/** A row of `app.openings`. */
export interface OpeningRow {
  id: string;
  procedure: string;
  application_type: string;
  county_code: string;
  application: Application;
  steps: PastStep[];
  stands_at: PlaceName;
  simulated_on: string | null;
  proposal_id: string;
  created_by: string;
  created_at: Date;
  case_id: string | null;
}
