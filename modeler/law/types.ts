/** An article and all that carries it out, as the server answers. */
export interface ArticleMap {
  number: number;
  title: string;
  topic: string;
  summary: string;
  official: string | null;
  acts: { id: string; name: string; level: string }[];
  constraints: { id: string; kind: string; message: string }[];
  deadlines: { key: string; lawId: string; name: string; amount: number; unit: 'working-day' | 'calendar-day'; kind: 'at-most' | 'at-least'; startEvent: string }[];
  steps: { process: string; processName: string; element: string; name: string }[];
  forms: { id: string; title: string }[];
  papers: { kind: string; title: string }[];
  code: string[];
  tests: string[];
  rules: string[];
  lacks: ('test' | 'paper')[];
  gap: 'none' | 'no-step' | null;
}

export interface LawAnswer {
  instrument: { title: string; documentNumber: string; from: string; until: string };
  source: { source: string; importedAt: string; importedBy: string; articles: number } | null;
  articles: ArticleMap[];
}

export const TOPICS: Record<string, string> = {
  general: '总则', conditions: '条件', materials: '材料', procedure: '程序', appraisal: '医学鉴定', certificate: '证件', archive: '送达和档案', transfer: '关系转移', payment: '抚恤金', final: '附则',
};
export const GAPS = { none: '平台尚无对应', 'no-step': '有规则，无步骤' } as const;
export const LACKS = { test: '没有测试', paper: '没有文书' } as const;
export const KINDS: Record<string, string> = { precedence: '先后', response: '应当', deadline: '期限', exclusion: '不得并存', separation: '不同人办理', cardinality: '数量', role: '层级' };
