/** A file that another county has announced, as `/api/inbox` tells it. */
export interface Announcement {
  id: string;
  fromOffice: string;
  sentOn: string;
  writtenAt: string;
  personName: string;
  /** masked */
  idNumber: string;
  certificateNumber: string | null;
}
