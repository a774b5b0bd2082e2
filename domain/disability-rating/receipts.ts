import { periodOnReceipt } from '../deadlines/period-on-receipt.ts';
import type { ReceiptPeriod } from '../deadlines/period-on-receipt.ts';

const city: ReceiptPeriod = { deadline: 'city-report', sentBy: ['propose-grade'], article: '第16条', receiver: '市级', sender: '县级' };
const province: ReceiptPeriod = { deadline: 'refusal-return', sentBy: ['city-review'], article: '第17条', receiver: '省级', sender: '市级' };

/** L10, and L15 both at the first review and at the review of a negative finding that was forwarded. */
export const cityReceipt = periodOnReceipt(city);
export const provinceReceipt = periodOnReceipt(province);
export const negativeReceipt = periodOnReceipt({ ...province, sentBy: ['city-forward-negative'] });
