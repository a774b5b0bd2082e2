import type { Page } from 'puppeteer-core';
import { signIn } from '../../scripts/demo/api-client.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { printTable } from '../support/print-table.ts';
import { percentile } from '../support/statistics.ts';
import { drawnDiagram } from './drawn-diagram.ts';

const ROUNDS = 5;
const ELEMENTS = 1_000;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Chooses a step and moves it by a key: from the press to the first frame in which the draft is known to be changed. */
async function edit(page: Page, id: string): Promise<{ chosen: number; moved: number }> {
  const box = await (await page.waitForSelector(`.editor-canvas .djs-element[data-element-id="${id}"] .djs-visual`))?.boundingBox();
  if (!box) throw new Error(`${id} is not drawn`);
  const chosen = await timed(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector(`.djs-element.selected[data-element-id="${id}"]`);
  });
  const moved = await timed(async () => {
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[data-testid="save-state"]:not([data-state="saved"])');
  });
  await page.waitForSelector('[data-testid="save-state"][data-state="saved"]');
  return { chosen, moved };
}

/** From the address to an editor in which one can draw, and how long an edit takes: with the largest shipped diagram and with 1,000 elements. */
export async function measureEditor({ serverUrl }: StackDescription): Promise<void> {
  const analyst = await signIn(serverUrl, 'analyst', testPassword);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ width: 1500, height: 950 });
    page.setDefaultTimeout(120_000);
    await page.goto(`${serverUrl}/modeler/`, { waitUntil: 'domcontentloaded' });
    await (await page.waitForSelector('input[name="login"]'))?.type('analyst');
    await (await page.waitForSelector('input[name="password"]'))?.type(testPassword);
    await page.click('[data-testid="sign-in"]');
    await page.waitForSelector('[data-testid="diagrams"]');
    const rows: string[][] = [];
    for (const [name, resource, step, content] of [['残疾等级评定（随附）', 'disability-rating.bpmn', 'check-materials', null], [`生成的大流程图（${ELEMENTS} 个元素）`, 'delivery.bpmn', 'step-1', drawnDiagram(ELEMENTS)]] as const) {
      const { id } = await analyst.post<{ id: string }>('/api/model/drafts', { resource });
      if (content) await analyst.put(`/api/model/drafts/${id}`, { content }, 1);
      const [opened, chosen, moved]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        opened.push(
          await timed(async () => {
            await page.goto(`${serverUrl}/modeler/drafts/${id}`, { waitUntil: 'domcontentloaded' });
            await page.waitForSelector('[data-testid="editor"][data-ready="true"]');
          }),
        );
        const edited = await edit(page, step);
        chosen.push(edited.chosen);
        moved.push(edited.moved);
      }
      rows.push([name, ...[opened, chosen, moved].map((values) => percentile(values, 0.5).toFixed(0))]);
    }
    printTable(`编辑器（${ROUNDS} 次的中位数，毫秒）`, ['', '打开到可编辑', '选中一步', '移动一步到记为改动'], rows);
  } finally {
    await browser.close();
  }
}
