/** The server's answers about the working-day calendar. */
export interface CalendarDay {
  date: string;
  weekday: number;
  working: boolean;
  name: string;
  kind: 'ordinary' | 'holiday' | 'working-weekend';
  settled: boolean;
}
export interface YearState {
  year: number;
  state: 'entered' | 'bundled' | 'unpublished';
  source: string | null;
  enteredByName: string | null;
  approvedByName: string | null;
  enteredAt: string | null;
}
export interface MonthView {
  month: string;
  published: boolean;
  days: CalendarDay[];
  years: YearState[];
}
export interface NoticeDay {
  date: string;
  working: boolean;
  name: string;
}
export interface DeadlineEffect {
  caseId: string;
  caseNo: string;
  key: string;
  name: string;
  article: string;
  dueOn: string;
  newDueOn: string;
  remindOn: string | null;
  newRemindOn: string | null;
  provisional: boolean;
  newProvisional: boolean;
  isMet: boolean;
}
export interface Effect {
  total: number;
  moved: number;
  deadlines: DeadlineEffect[];
}
