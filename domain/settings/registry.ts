/** A matter on which the 细则 gives no number or leaves a reading open: an office decides it, from a date on. */
export interface SettingDefinition<V extends number | boolean | readonly string[]> {
  /** Chinese name */
  name: string;
  /** the article that the setting goes with; 平台设置 where there is none */
  article: string;
  /** what it decides and why it is open, in Chinese */
  description: string;
  /** where the value takes effect, in Chinese */
  usedIn: string;
  /** what holds as long as nobody has decided otherwise */
  default: V;
  /** for numbers: the unit in Chinese and the bounds, both included */
  range?: { unit: string; least: number; most: number };
  /** for numbers that stand for choices: the words, from the least on */
  choices?: readonly string[];
}

/** A setting of whatever kind. */
export type AnySetting = SettingDefinition<number> | SettingDefinition<boolean> | SettingDefinition<readonly string[]>;

const define = <V extends number | boolean | readonly string[]>(definition: SettingDefinition<V>): SettingDefinition<V> => definition;

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
    usedIn: '证件补发和调整残疾等级的最早申请日（不影响公示期）',
    default: true,
  }),
  'late-exception-level': define<number>({
    name: '超过三年例外受理的决定级别',
    article: '第7条',
    description: '超过三年的新办申请原则上不再受理；确需受理的，细则没有写明由哪一级决定。例外决定须由本级或者上级作出。',
    usedIn: '申请日期在生效日及以后的案件，县级审查时适用',
    default: 0,
    range: { unit: '', least: 0, most: 2 },
    choices: ['县级', '市级', '省级'],
  }),
  'disease-clock-later': define<boolean>({
    name: '职业病的三年自较晚日期起算',
    article: '第7条',
    description: '职业病有诊断、鉴定两个日期时，细则没有写明自哪一个起算三年。选“是”时自较晚的起算。',
    usedIn: '申请日期在生效日及以后的案件，县级审查时适用',
    default: true,
  }),
  'promote-lower-ties': define<boolean>({
    name: '低于最重等级的相同等级也晋级',
    article: '第23条',
    description: '多次致残有两项以上等级相同时只晋升一级，细则没有写明相同的等级不是最重时是否晋级。选“是”时，较轻的相同等级先晋一级再与最重的比较。',
    usedIn: '申请日期在生效日及以后的案件，合并等级时适用',
    default: false,
  }),
  'minimum-grade': define<number>({
    name: '最低评残标准',
    article: '第9、15条',
    description: '细则提到最低评残标准而没有写明是哪一级，等级表由军人残疾等级评定标准规定。轻于这一级的，新办、补办按达不到标准处理，调整的可以提出取消等级。',
    usedIn: '申请日期在生效日及以后的案件，拟定和审批等级时适用',
    default: 10,
    range: { unit: '级', least: 1, most: 10 },
  }),
  'period-start-counted': define<boolean>({
    name: '期限的起算当日计入期限',
    article: '第15、16、17、33条',
    description: '细则没有写明起算当日是否计入。选“否”时，自次日起数第一日。',
    usedIn: '生效日及以后起算的各项期限',
    default: false,
  }),
  'roll-rest-day': define<boolean>({
    name: '按日计算的期限届满日为休息日的顺延',
    article: '第34、40条',
    description: '以“日”计的期限，最后一日是休息日的，细则没有写明是否顺延。选“是”时，顺延到下一个工作日；以“工作日”计的期限不受影响。',
    usedIn: '生效日及以后起算、按日计算的期限',
    default: true,
  }),
  'age-reference-date': define<number>({
    name: '证件有效期的年龄计算日',
    article: '第25条',
    description: '证件有效期按周岁确定，细则没有写明以哪一日的年龄为准。',
    usedIn: '生效日及以后发证的有效期',
    default: 0,
    range: { unit: '', least: 0, most: 2 },
    choices: ['发证日期', '批准日期', '申请日期'],
  }),
  'sla-materials-notice': define<number>({
    name: '出具材料告知书的办理时限（内部）',
    article: '第15条',
    description: '细则没有规定材料不全时何时书面告知。设为0时不设时限；设定后只作提醒，不是法定期限。',
    usedIn: '生效日及以后核对的材料，案件页的“办理时限”',
    default: 0,
    range: { unit: '个工作日', least: 0, most: 60 },
  }),
  'sla-city-pre-review': define<number>({
    name: '市级审核县级审查报告的办理时限（内部）',
    article: '第15条',
    description: '细则没有单独规定市级审核同意的天数（含在受理通知的20个工作日内）。设为0时不设时限；设定后只作提醒，不是法定期限。',
    usedIn: '生效日及以后提交的审查报告，案件页的“办理时限”',
    default: 0,
    range: { unit: '个工作日', least: 0, most: 60 },
  }),
  'sla-first-appraisal': define<number>({
    name: '残情医学鉴定的办理时限（内部）',
    article: '第15、19条',
    description: '细则没有规定第一次鉴定的天数。设为0时不设时限；设定后只作提醒，不是法定期限。',
    usedIn: '生效日及以后出具的介绍信，案件页的“办理时限”',
    default: 0,
    range: { unit: '个工作日', least: 0, most: 120 },
  }),
  'sla-province-first-review': define<number>({
    name: '省级初审的办理时限（内部）',
    article: '第17条',
    description: '细则没有规定省级初审的天数。设为0时不设时限；设定后只作提醒，不是法定期限。',
    usedIn: '生效日及以后上报的材料，案件页的“办理时限”',
    default: 0,
    range: { unit: '个工作日', least: 0, most: 60 },
  }),
  'sla-feedback-check': define<number>({
    name: '核实公示反馈的办理时限（内部）',
    article: '第17条',
    description: '细则没有规定公示结束后何时核实反馈并上报。设为0时不设时限；设定后只作提醒，不是法定期限。',
    usedIn: '生效日及以后结束的公示，案件页的“办理时限”',
    default: 0,
    range: { unit: '个工作日', least: 0, most: 60 },
  }),
  'objection-window': define<number>({
    name: '对鉴定意见提出异议的期间',
    article: '第20条',
    description: '细则没有规定收到鉴定结果后多少天内可以提出异议。期间届满而双方都没有异议的，鉴定结束；期间计入县级报送的20个工作日。',
    usedIn: '生效日及以后送达的首次鉴定结果',
    default: 5,
    range: { unit: '个工作日', least: 1, most: 15 },
  }),
  'recusal-decided-above': define<boolean>({
    name: '回避申请由上一级部门决定',
    article: '第4条',
    description: '细则规定了自行回避，没有写明当事人申请回避时由谁决定。选“是”时由市级或者省级决定，选“否”时由本单位负责人决定。',
    usedIn: '决定日期在生效日及以后的回避申请',
    default: false,
  }),
  'county-bears-open-appraisal-fee': define<boolean>({
    name: '细则没有写明负担人的鉴定费用由县级支付',
    article: '第21条',
    description: '不符合条件的、第二次鉴定的费用，细则没有写明由谁负担。选“否”时只登记数额，不向任何一方收取。',
    usedIn: '生效日及以后收到的鉴定意见',
    default: false,
  }),
  'certificate-expiry-notice': define<number>({
    name: '证件到期提前提示',
    article: '第25、26条',
    description: '证件有效期届满前多少天列入名册的“即将到期”，以便换发。细则没有规定提前多久，属于平台设置。',
    usedIn: '生效日及以后打开的伤残人员名册',
    default: 90,
    range: { unit: '天', least: 0, most: 730 },
  }),
  'suspension-reasons': define<readonly string[]>({
    name: '可以中止办理的情形',
    article: '平台设置',
    description: '细则没有规定评残程序的中止。列出本省允许中止办理的情形，登记中止时只能从中选择。',
    usedIn: '中止日期在生效日及以后的案件',
    default: ['等待司法机关结论', '等待其他部门结论'],
  }),
  'suspend-clock-on-wait': define<boolean>({
    name: '中止期间停止计算期限',
    article: '平台设置',
    description: '细则没有规定期限可以停止计算，默认继续计算。选“是”时，恢复办理后各项期限按中止的工作日顺延。',
    usedIn: '中止日期在生效日及以后的案件',
    default: false,
  }),
} as const satisfies Record<string, AnySetting>;

export type SettingKey = keyof typeof settings;
export type SettingValue<K extends SettingKey> = (typeof settings)[K]['default'];

export const settingKeys = Object.keys(settings) as SettingKey[];
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settings, key);

const MOST_ENTRIES = 20;
const LONGEST_ENTRY = 40;
const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_ENTRIES && new Set(value).size === value.length && value.every((entry) => typeof entry === 'string' && entry.trim() === entry && entry !== '' && entry.length <= LONGEST_ENTRY);

/** Why a value is not allowed for a setting, as a Chinese sentence; null when it is. */
export function faultOf(key: SettingKey, value: unknown): string | null {
  const definition: AnySetting = settings[key];
  if (Array.isArray(definition.default)) return isList(value) ? null : `应为 1 至 ${MOST_ENTRIES} 项不重复的文字，每项不超过 ${LONGEST_ENTRY} 个字。`;
  if (typeof definition.default === 'boolean') return typeof value === 'boolean' ? null : '应选择“是”或者“否”。';
  const { unit = '', least = 0, most = 0 } = definition.range ?? {};
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? null : `应为 ${least} 至 ${most} 的整数（${unit}）。`;
}
