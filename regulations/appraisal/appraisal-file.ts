/** What the institution must keep of an appraisal (article 19); the list of the article is open. */
const appraisalFileItems = {
  commission: '申请委托项目',
  submitted: '送检资料',
  summary: '残情摘要',
  examination: '体格检查',
  tests: '相关辅助检查',
  analysis: '残情分析',
  conclusion: '初评和综合评审依据及结论',
} as const;

export type AppraisalFileItem = keyof typeof appraisalFileItems;

/** The items that an institution's file lacks, in Chinese (R160). */
export function missingFileItems(kept: readonly string[]): string[] {
  return (Object.keys(appraisalFileItems) as AppraisalFileItem[]).filter((item) => !kept.includes(item)).map((item) => appraisalFileItems[item]);
}
