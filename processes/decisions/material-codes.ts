/** What the codes of a table's papers look like, and how that is said. The forms that take the codes hold to it; their letters tell the procedures apart. */
export const MATERIAL_CODES: Readonly<Record<string, readonly [RegExp, string]>> = {
  'materials-initial': [/^N[1-6][a-z]?[0-9]?$/, '应当是 N 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 N6d'],
  'materials-retrospective': [/^B[1-6][a-z]?[0-9]?$/, '应当是 B 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 B6'],
  'materials-adjustment': [/^T[1-6][a-z]?[0-9]?$/, '应当是 T 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 T6'],
  'materials-replacement': [/^H[1-9][a-z]?[0-9]?$/, '应当是 H 加数字，可再加一个小写字母和一个数字，如 H8'],
  'materials-transfer': [/^[MKL][1-9][a-z]?[0-9]?$/, '应当是 M、K 或 L 加数字，可再加一个小写字母和一个数字，如 M7'],
};

/** The letter with which the codes of a kind of transfer begin. */
export const TRANSFER_LETTERS: Readonly<Record<string, string>> = { 'military-inbound': 'M', 'cross-province-out': 'K', 'cross-province-in': 'K', 'in-province-out': 'L', 'in-province-in': 'L' };

/** Why a code cannot stand in a row of `materials-transfer`; null when it can. @param kinds of transfer for which the row holds */
export function codeFaultOf(code: string, kinds: readonly string[]): string | null {
  const other = kinds.find((kind) => !code.startsWith(TRANSFER_LETTERS[kind] ?? ''));
  return other === undefined ? null : `编号“${code}”应当以 ${TRANSFER_LETTERS[other] ?? ''} 开头：军队移交为 M，跨省转移为 K，省内迁移为 L`;
}
