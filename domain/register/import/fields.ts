/** What a column of an older register may mean. */
export const importFields = {
  name: { title: '姓名', required: true, headers: /^(伤残)?(人员)?姓名$|^名字$/ },
  idNumber: { title: '公民身份号码', required: true, headers: /身份(证|号)|^证件号码$/ },
  number: { title: '证件编号', required: true, headers: /(残疾?证|伤残人?员?证|证件|证书|证)(编号|号|字号)$|^编号$/ },
  formerNumber: { title: '原证件编号', required: false, headers: /(原|旧|曾用)(残疾?证|伤残证|证件|证)?(编号|号|字号)/ },
  kind: { title: '证件种类', required: true, headers: /(证件|证书|人员)(种类|类别|类型)|^类别$/ },
  nature: { title: '残疾性质', required: true, headers: /性质/ },
  grade: { title: '残疾等级', required: true, headers: /等级|级别/ },
  issuedOn: { title: '发证日期', required: true, headers: /(发证|签发|办证|领证)(日期|时间)/ },
  expiresOn: { title: '有效期至', required: false, headers: /有效期|到期|截止/ },
  status: { title: '证件状态', required: false, headers: /状态/ },
  statusSince: { title: '状态日期', required: false, headers: /(状态|注销|遗失|收回)(日期|时间)/ },
  relationFrom: { title: '抚恤关系起始日期', required: false, headers: /(抚恤)?关系.*(日期|时间)|转入(日期|时间)/ },
  pensionFrom: { title: '抚恤金起发月份', required: false, headers: /起发|起领|发放.*(月|起)/ },
  ethnicity: { title: '民族', required: false, headers: /^民族$/ },
  phone: { title: '联系电话', required: false, headers: /电话|手机|联系方式/ },
  address: { title: '住址', required: false, headers: /住址|地址/ },
} as const satisfies Record<string, { title: string; required: boolean; headers: RegExp }>;

export type ImportField = keyof typeof importFields;
export const importFieldNames = Object.keys(importFields) as ImportField[];

/** Which column (by its place) is read as which field. */
export type Mapping = Partial<Record<ImportField, number>>;

/** The order in which fields claim a column: the narrower word before the wider one. */
const CLAIM: readonly ImportField[] = ['formerNumber', 'statusSince', 'relationFrom', 'pensionFrom', ...importFieldNames];

const plain = (header: string): string => header.normalize('NFKC').replace(/[\s*：:()（）]/g, '');

/**
 * What the columns probably mean, by what stands above them; what an office has chosen before for the same words comes first.
 * A column is one field, a field one column.
 * @param saved header → field
 */
export function guessMapping(headers: readonly string[], saved: Record<string, ImportField> = {}): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const claim = (field: ImportField, at: number): void => {
    if (at < 0 || taken.has(at) || mapping[field] !== undefined) return;
    mapping[field] = at;
    taken.add(at);
  };
  for (const [at, header] of headers.entries()) {
    const field = saved[plain(header)];
    if (field) claim(field, at);
  }
  for (const field of CLAIM) claim(field, headers.findIndex((header, at) => !taken.has(at) && (plain(header) === importFields[field].title || importFields[field].headers.test(plain(header)))));
  return mapping;
}

/** A mapping by the words above the columns, as it is kept for the office's next file. */
export const mappingByHeader = (headers: readonly string[], mapping: Mapping): Record<string, ImportField> =>
  Object.fromEntries((Object.entries(mapping) as [ImportField, number][]).flatMap(([field, at]) => (headers[at] ? [[plain(headers[at]), field]] : [])));

/** The fields without which nothing can be imported and that have no column. */
export const missingFields = (mapping: Mapping): ImportField[] => importFieldNames.filter((field) => importFields[field].required && mapping[field] === undefined);
