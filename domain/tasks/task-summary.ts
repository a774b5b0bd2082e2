/** A line of a task list. Days are `YYYY-MM-DD`. */
export interface TaskSummary {
  id: string;
  name: string;
  processKey: string;
  taskKey: string;
  caseId: string;
  caseNo: string;
  personName: string;
  applicationType: string;
  category: string;
  assignee: { id: string; name: string } | null;
  createdAt: string;
  dueOn: string | null;
  /** the day on which the case is */
  caseToday: string;
  dueState: 'none' | 'running' | 'soon' | 'overdue';
  deadlineName: string | null;
  article: string | null;
  orgCode: string | null;
  orgName: string | null;
  state: 'open' | 'completed' | 'cancelled';
  /** the case is suspended: nobody can work on the task until it goes on */
  suspended: boolean;
}

export interface TaskRow {
  id: string;
  name: string;
  process_key: string;
  task_key: string;
  state: TaskSummary['state'];
  assignee: string | null;
  assignee_name: string | null;
  candidate_groups: string[];
  created_at: Date;
  case_id: string;
  case_no: string;
  person_name: string;
  application_type: string;
  category: string;
  simulated_on: string | null;
  case_status: string;
  org_code: string | null;
  org_name: string | null;
  /** the call by which the task's diagram was reached */
  caller_process: string | null;
  caller_element: string | null;
}
