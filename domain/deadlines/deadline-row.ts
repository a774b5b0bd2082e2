/** A row of `app.deadlines`: one limit of the law running in one case. Dates are days in Asia/Shanghai; `due_on` is the last day. */
export interface DeadlineRow {
  id: string;
  case_id: string;
  key: string;
  round: number;
  article: string;
  started_on: string;
  due_on: string;
  remind_on: string | null;
  provisional: boolean;
  status: 'running' | 'met' | 'breached' | 'ended';
  met_on: string | null;
  /** the day on which the case ended early; the period runs no more */
  ended_on: string | null;
  end_reason: string | null;
}
