import { createBrowserPool, renderPaper } from '../../domain/rendering/index.ts';
import { samples } from '../../domain/rendering/samples/sample-data.ts';
import { printTable } from '../support/print-table.ts';

const PAPERS = 40;
const kinds = ['acceptance-notice', 'approval-form', 'public-notice-form', 'materials-notice'] as const;

/** PDFs per second of the same four kinds of paper in turn. */
export async function measurePapers(): Promise<void> {
  const rows: string[][] = [];
  for (const parallel of [1, 4]) {
    const browser = createBrowserPool({ size: parallel, logger: { info: () => undefined, warn: () => undefined, error: () => undefined } as never });
    try {
      const render = async (index: number): Promise<void> => {
        const kind = kinds[index % kinds.length] as (typeof kinds)[number];
        await renderPaper(browser, kind, samples[kind]);
      };
      // Launch and fonts are paid for once, not for each paper.
      await Promise.all(Array.from({ length: parallel * 2 }, (_, index) => render(index)));
      const from = performance.now();
      let next = 0;
      const work = async (): Promise<void> => {
        while (next < PAPERS) await render(next++);
      };
      await Promise.all(Array.from({ length: parallel }, work));
      const ms = performance.now() - from;
      rows.push([`同时 ${parallel} 份`, ((PAPERS * 1000) / ms).toFixed(1), ((ms * parallel) / PAPERS).toFixed(0)]);
    } finally {
      await browser.close();
    }
  }
  printTable(`文书 PDF（${PAPERS} 份，${kinds.length} 种轮流，浏览器已启动）`, ['', '份/秒', '每份毫秒'], rows);
}
