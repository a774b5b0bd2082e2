/** What is wrong with a decision table, at its place. */
export interface TableFault {
  /** id of the row; null: the table as a whole */
  rule: string | null;
  /** the number of the row as it is shown, from 1; null: the table as a whole, or a row that is not there any more */
  row: number | null;
  /** name of the column; null: the row as a whole */
  column: string | null;
  message: string;
  /** the article that it contradicts; null: it is no question of the law */
  article: number | null;
}

/** A fault as one line: which row, what. */
export const sayFault = ({ row, message }: TableFault): string => (row === null ? message : `第 ${row} 行：${message}`);

/** A fault as it is found, before the row's number is looked up. */
export type FoundFault = Omit<TableFault, 'row'>;
