export interface Change {
  at: string;
  effectiveOn: string | null;
  subject: string;
  action: string;
  before: string | null;
  after: string;
  reason: string | null;
  byName: string;
  agreedByName: string | null;
}
export interface Changes {
  changes: Change[];
  more: boolean;
}
