/** The ways in which a pension relation moves (articles 34, 36, 37); an in-province move has two sides. */
export const transferTypes = {
  'military-inbound': '军队移交接收',
  'cross-province-out': '跨省迁出',
  'cross-province-in': '跨省迁入',
  'in-province-out': '省内迁出',
  'in-province-in': '省内迁入',
} as const;

export type TransferType = keyof typeof transferTypes;

export const transferTypeKeys = Object.keys(transferTypes) as TransferType[];

/** The article that a way follows. */
export const articleOfTransfer = (type: TransferType): 34 | 36 | 37 => (type === 'military-inbound' ? 34 : type.startsWith('cross-province') ? 36 : 37);
