import { Problem } from '../../../domain/platform/problem.ts';
import type { App } from '../../route.ts';

/** 15 or 18 places by themselves (a case number has its hyphens), whether or not the check digit is right: one that is mistyped is somebody's all the same. */
const NUMBER = /(?<![0-9A-Z])(?:\d{17}[\dX]|\d{15})(?![0-9A-Z])/;

/**
 * An address is kept where nobody looks after it: by browsers, proxies and their logs. So no citizen's number is taken from one;
 * who searches by it sends it in a body.
 */
export function registerNoNumberInAddress(app: App): void {
  app.addHook('preValidation', async ({ query, routeOptions }) => {
    // What comes back from a provider of sign-in is none of ours.
    if (routeOptions.config.access === 'public') return;
    if (!Object.values(query as Record<string, unknown>).flat().some((value) => NUMBER.test(String(value).normalize('NFKC').replace(/\s/g, '').toUpperCase()))) return;
    throw new Problem({ type: 'number-in-address', status: 400, title: '公民身份号码不得写入网址。', detail: '请在案件页的查找框中按公民身份号码查找（POST /api/cases/search）。' });
  });
}
