/** What codes look like, and how that is said. */
type Codes = readonly [RegExp, string];

/** The codes of a table's papers. The forms that take them hold to the same; their letters tell the procedures apart. */
export const MATERIAL_CODES: Readonly<Record<string, Codes>> = {
  'materials-initial': [/^N[1-6][a-z]?[0-9]?$/, '应当是 N 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 N6d'],
  'materials-retrospective': [/^B[1-6][a-z]?[0-9]?$/, '应当是 B 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 B6'],
  'materials-adjustment': [/^T[1-6][a-z]?[0-9]?$/, '应当是 T 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 T6'],
  'materials-replacement': [/^H[1-9][a-z]?[0-9]?$/, '应当是 H 加数字，可再加一个小写字母和一个数字，如 H8'],
  'materials-transfer': [/^[MKL][1-9][a-z]?[0-9]?$/, '应当是 M、K 或 L 加数字，可再加一个小写字母和一个数字，如 M7'],
};

/** Of `materials-transfer`, those of each kind of transfer: a row that holds for a kind gives what its forms take. */
export const TRANSFER_CODES: Readonly<Record<string, Codes>> = {
  'military-inbound': [/^M[1-9][a-z]?[0-9]?$/, '军队移交的编号应当以 M 开头'],
  'cross-province-out': [/^K[1-9][a-z]?[0-9]?$/, '跨省转移的编号应当以 K 开头'],
  'cross-province-in': [/^K[4-9][a-z]?[0-9]?$/, '跨省迁入的编号应当是 K 加 4 至 9 的数字'],
  'in-province-out': [/^L[1-9][a-z]?[0-9]?$/, '省内迁移的编号应当以 L 开头'],
  'in-province-in': [/^L[1-9][a-z]?[0-9]?$/, '省内迁移的编号应当以 L 开头'],
};

/** Why a code cannot stand in a row of `materials-transfer`; null when it can. @param kinds of transfer for which the row holds */
export function codeFaultOf(code: string, kinds: readonly string[]): string | null {
  const [, demand] = kinds.map((kind) => TRANSFER_CODES[kind]).find((codes) => codes && !codes[0].test(code)) ?? [];
  return demand === undefined ? null : `编号“${code}”不能用：${demand}`;
}
