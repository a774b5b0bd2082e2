/** What is wrong with a decision table, at its place. */
export interface TableFault {
  /** id of the row; null: the table as a whole */
  rule: string | null;
  /** name of the column; null: the row as a whole */
  column: string | null;
  message: string;
  /** the article that it contradicts; null: it is no question of the law */
  article: number | null;
}

/** A fault as one line: which row, what. */
export const sayFault = ({ rule, message }: TableFault): string => (rule === null ? message : `第 ${rule} 行：${message}`);
