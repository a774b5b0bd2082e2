import { isPolice, type Category } from '../eligibility/categories.ts';

export interface FeeFacts {
  category: Category;
  /** Whether the person meets the conditions of a rating or an adjustment. */
  qualified: boolean;
  occasion: 'first' | 'second' | 'review';
}

export interface Fee {
  fee: 'appraisal' | 'examination';
  /** null: the text names nobody; the cost is recorded and nobody is charged by the platform */
  payer: 'county' | 'unit' | 'applicant' | null;
  rule: 'R096' | 'R097' | 'R098';
  article: 21;
  message: string;
}

/**
 * Who pays for an appraisal (article 21). The examinations are always the applicant's. The appraisal fee of police is the
 * unit's; of others who qualify the county's; of who does not qualify, and of a second or review appraisal, the text says nothing.
 */
export function appraisalFees({ category, qualified, occasion }: FeeFacts): Fee[] {
  const examination: Fee = { fee: 'examination', payer: 'applicant', rule: 'R098', article: 21, message: '检查费用由申请人自行支付' };
  const rule = isPolice(category) ? 'R097' : 'R096';
  const open = (message: string): Fee => ({ fee: 'appraisal', payer: null, rule, article: 21, message });
  if (occasion !== 'first') return [open('细则没有写明再次鉴定费用由谁负担，只登记数额'), examination];
  if (!qualified) return [open('不符合条件的，细则没有写明鉴定费用由谁负担，只登记数额'), examination];
  return isPolice(category)
    ? [{ fee: 'appraisal', payer: 'unit', rule, article: 21, message: '人民警察的鉴定费用由所在单位支付' }, examination]
    : [{ fee: 'appraisal', payer: 'county', rule, article: 21, message: '鉴定费用由户籍地县级支付，列入抚恤事业费' }, examination];
}
