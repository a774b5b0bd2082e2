/** A matter on which the 细则 gives no number or leaves a reading open: an office decides it, from a date on. */
export interface SettingDefinition<V extends number | boolean> {
  /** Chinese name */
  name: string;
  /** the article that the setting goes with */
  article: string;
  /** what it decides and why it is open, in Chinese */
  description: string;
  /** where the value takes effect, in Chinese */
  usedIn: string;
  /** what holds as long as nobody has decided otherwise */
  default: V;
  /** for numbers: the unit in Chinese and the bounds, both included */
  range?: { unit: string; least: number; most: number };
}

const define = <V extends number | boolean>(definition: SettingDefinition<V>): SettingDefinition<V> => definition;

/** Every setting of the platform; a value that is not here does not exist. */
export const settings = {
  'reminder-lead': define<number>({
    name: '期限提醒提前量',
    article: '第15、16、17、33条',
    description: '法定期限届满前多少个工作日提醒经办单位。细则没有规定提醒，属于平台设置。',
    usedIn: '生效日及以后起算的各项期限的提醒日',
    default: 5,
    range: { unit: '个工作日', least: 0, most: 15 },
  }),
  'notice-name-mask': define<boolean>({
    name: '公示书隐去姓名',
    article: '第17条',
    description: '细则列举的公示内容没有写明姓名。选“是”时，公示书上的姓名只保留姓氏。',
    usedIn: '生效日及以后制作的公示书',
    default: false,
  }),
  'x46-as-item-1': define<boolean>({
    name: '第46条人员按第2条第1款第（一）项办理',
    article: '第46条',
    description: '文职人员、消防救援人员“参照”退役军人办理，细则没有写明是否因此不能新办。选“是”时，这些人员应申请补办或者调整，不能新办。',
    usedIn: '申请日期在生效日及以后的案件，县级审查时适用',
    default: true,
  }),
  'birthday-counts': define<boolean>({
    name: '生日当天视为已满周岁',
    article: '第25条',
    description: '证件有效期按周岁确定，细则没有写明生日当天发证时是否已满该周岁。选“是”时，生日当天即按新的周岁计算。',
    usedIn: '生效日及以后发证的有效期',
    default: true,
  }),
  'after-period-opens-next-day': define<boolean>({
    name: '“满若干日后”自次日起可以办理',
    article: '第9、27条',
    description: '登报满5个工作日、上次评定满1年之后申请的，细则没有写明期满当日还是次日可以申请。选“是”时，期满次日起可以申请。',
    usedIn: '证件补发和调整残疾等级的最早申请日（相应流程启用后适用，不影响公示期）',
    default: true,
  }),
} as const satisfies Record<string, SettingDefinition<number> | SettingDefinition<boolean>>;

export type SettingKey = keyof typeof settings;
export type SettingValue<K extends SettingKey> = (typeof settings)[K]['default'];

export const settingKeys = Object.keys(settings) as SettingKey[];
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settings, key);

/** Why a value is not allowed for a setting, as a Chinese sentence; null when it is. */
export function faultOf(key: SettingKey, value: unknown): string | null {
  const definition: SettingDefinition<number> | SettingDefinition<boolean> = settings[key];
  if (typeof definition.default === 'boolean') return typeof value === 'boolean' ? null : '应选择“是”或者“否”。';
  const { unit = '', least = 0, most = 0 } = definition.range ?? {};
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? null : `应为 ${least} 至 ${most} 的整数（${unit}）。`;
}
