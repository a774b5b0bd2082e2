import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { signIn } from '../../scripts/demo/api-client.ts';
import { inventIdNumber } from '../../scripts/demo/invent-id-number.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../scripts/demo/take-in.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { getStack } from '../support/stack.ts';
import { open, signInOn, tid, waitForText } from './support/act-on-page.ts';

const MARK = 'hostile';
/** Each would change the page's title if it ran. */
const TEXTS = {
  name: `<img src=x onerror=document.title='${MARK}'>`,
  place: `"><svg onload=document.title='${MARK}'>`,
  story: `</script><script>document.title='${MARK}'</script> {{constructor.constructor('return 1')()}} \u202Ecod.exe`,
};

let browser: TestBrowser;
let page: Page;
let made: TakenIn;
beforeAll(async () => {
  browser = await launchBrowser();
  const person = { name: TEXTS.name, idNumber: inventIdNumber(), ethnicity: '汉族', phone: '000-10000001', address: TEXTS.place, householdAddress: TEXTS.place };
  made = await takeIn(await signIn(getStack().serverUrl, 'county1', testPassword), { changes: { person, injuryPlace: TEXTS.place, injuryStory: TEXTS.story } });
  page = await browser.newPage();
  await open(page, '/tasklist/');
  await signInOn(page, 'county1');
  await waitForText(page, 'h1', '待办事项');
});
afterAll(() => browser.close());

const unharmed = async (): Promise<void> => {
  expect(await page.title()).not.toContain(MARK);
  expect(await page.$$eval('img[src="x"], svg[onload], script:not([src])', (nodes) => nodes.length)).toBe(0);
};

describe('what an applicant wrote', () => {
  it.each([
    ['task list', () => `/tasklist/?scope=office&query=${encodeURIComponent(made.caseNo)}`, tid('tasks'), TEXTS.name],
    ['list of cases', () => `/tasklist/cases?query=${encodeURIComponent(made.caseNo)}`, tid('cases'), TEXTS.name],
    ['page of the case', () => `/tasklist/cases/${made.id}`, 'main', TEXTS.place],
  ])('is text on the %s', async (_where, path, selector, text) => {
    await open(page, path());
    await waitForText(page, selector, text);
    await unharmed();
  });
});

describe('what an author of a diagram wrote', () => {
  it('is text in the diagram and beside it', async () => {
    const analyst = await browser.newPage();
    page = analyst;
    await analyst.setRequestInterception(true);
    analyst.on('request', (request) => {
      if (!request.url().endsWith('/api/diagrams/disability-rating')) return void request.continue();
      void fetch(request.url(), { headers: request.headers() })
        .then((answer) => answer.json() as Promise<{ xml: string }>)
        .then((diagram) => {
          const hostile = TEXTS.name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
          return request.respond({ contentType: 'application/json', body: JSON.stringify({ ...diagram, xml: diagram.xml.replaceAll('name="核对材料"', `name="${hostile}"`) }) });
        });
    });
    await open(analyst, '/modeler/');
    await signInOn(analyst, 'analyst');
    await waitForText(analyst, 'h1', '流程图');
    await open(analyst, '/modeler/diagrams/disability-rating');
    await waitForText(analyst, '.djs-container', 'onerror');
    await unharmed();
  });
});

it('no page raised an exception or met the content security policy', () => expect(browser.faults).toEqual([]));
