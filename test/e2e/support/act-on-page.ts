import type { ElementHandle, Page } from 'puppeteer-core';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';

export const tid = (name: string): string => `[data-testid="${name}"]`;

export const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${getStack().serverUrl}${path}`, { waitUntil: 'domcontentloaded' });
};

/** Waits until it is there, enabled and no longer moving. */
export const click = (page: Page, selector: string): Promise<void> => page.locator(selector).click();

/** Replaces what stands in an input by typing. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.focus();
  await element?.evaluate((input) => input instanceof HTMLInputElement && input.select());
  await element?.type(text);
}

export async function fillDay(page: Page, selector: string, day: string): Promise<void> {
  await fill(page, selector, day);
  await page.keyboard.press('Enter');
}

/** Chooses the option with this text in a group of radios or checkboxes of a form's field. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const found = await page.waitForFunction(
    (name: string, text: string) => [...document.querySelectorAll<HTMLElement>(`[data-field="${name}"] label`)].find((candidate) => candidate.textContent?.trim() === text),
    {},
    field,
    option,
  );
  await (found.asElement() as ElementHandle<Element> | null)?.click();
}

/** Opens a list and takes the option that contains this text: of that list, since another may still be closing, and without aiming at what moves. A long list has only those options that are seen: it is gone down. */
export async function select(page: Page, id: string, option: string): Promise<void> {
  await click(page, `#${id}`);
  const options = `${id}_list`;
  await page.waitForFunction((list: string) => document.getElementById(list)?.closest('.ant-select-dropdown')?.querySelector('.ant-select-item-option'), {}, options);
  for (let tries = 0; tries < 60; tries += 1) {
    const taken = await page.evaluate(
      (list: string, text: string) => {
        const found = [...(document.getElementById(list)?.closest('.ant-select-dropdown')?.querySelectorAll<HTMLElement>('.ant-select-item-option') ?? [])].find((candidate) => candidate.textContent?.includes(text));
        found?.click();
        return found !== undefined;
      },
      options,
      option,
    );
    if (taken) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the list ${id} has no option ${option}`);
}

/** Types into a list that can be searched and takes the first option that fits. */
export async function pick(page: Page, id: string, option: string): Promise<void> {
  await click(page, `#${id}`);
  await page.type(`#${id}`, option);
  await page.waitForFunction(
    (name: string, text: string) => document.getElementById(name)?.getAttribute('aria-expanded') === 'true' && [...document.querySelectorAll<HTMLElement>('.ant-select-item-option-active')].some((candidate) => candidate.offsetParent !== null && candidate.textContent?.includes(text)),
    {},
    id,
    option,
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction((name: string) => document.getElementById(name)?.getAttribute('aria-expanded') !== 'true', {}, id);
}

export const waitForText = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.waitForFunction((where: string, what: string) => [...document.querySelectorAll(where)].some((node) => node.textContent?.includes(what)), {}, selector, text);
};

export const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (node) => node.textContent ?? '');

/** Signs in on whatever page is open. */
export async function signInOn(page: Page, login: string, password = testPassword): Promise<void> {
  await fill(page, 'input[name="login"]', login);
  await fill(page, 'input[name="password"]', password);
  await click(page, tid('sign-in'));
}
