/** The answers about many cases at a time. */
export interface Spent {
  /** seconds */
  median: number;
  p95: number;
}
export interface HeatStep {
  activityId: string;
  passed: number;
  canceled: number;
  here: number;
  incidents: number;
  openIncidents: number;
  clock: Spent | null;
  working: Spent | null;
  limits: { key: string; name: string; total: number; late: number }[];
}
export interface HeatMap {
  name: string;
  xml: string;
  steps: HeatStep[];
}
export interface Variant {
  id: string;
  steps: { process: string; activityId: string; name: string }[];
  cases: number;
  seconds: number;
}
export interface Variants {
  variants: Variant[];
  cases: number;
  ways: number;
}
export interface Selections {
  processes: { key: string; name: string; role: string }[];
  releases: { id: string; deployedAt: string }[];
  offices: { code: string; name: string; level: string; closedOn: string | null }[];
  facts: { variable: string; values: string[] }[];
}
