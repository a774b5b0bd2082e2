/**
 * Draws every diagram under `processes/` as PNG and SVG: `npx tsx scripts/render-diagrams.ts <folder>`.
 * For looking at a diagram without the modeler; nothing in the platform reads the pictures.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { procedureRegistry } from '../processes/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = pathToFileURL(join(root, 'node_modules')).href;
const margin = 20;
/** Room below the drawing for the bpmn.io mark, which stays visible. */
const foot = 30;

/** The viewer's page; the face comes from npm because a server may have no fonts at all. */
const page = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="${modules}/bpmn-js/dist/assets/diagram-js.css">
<link rel="stylesheet" href="${modules}/@fontsource/noto-sans-sc/400.css">
<style>body { margin: 0 } #canvas { width: 100vw; height: 100vh } .bjs-powered-by { bottom: 4px !important; right: 4px !important }</style>
<div id="canvas"></div>
<script src="${modules}/bpmn-js/dist/bpmn-viewer.production.min.js"></script>`;

interface ViewerWindow {
  BpmnJS: new (options: object) => {
    importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
    saveSVG(): Promise<{ svg: string }>;
    get(name: 'canvas'): { viewbox(box?: object): { inner: { x: number; y: number; width: number; height: number } } };
  };
}

/** Imports one diagram, fits the window to it, and gives its SVG. Throws on any import warning. */
async function draw(tab: Page, xml: string): Promise<string> {
  const { svg, warnings, box } = await tab.evaluate(async (text: string, around: number, below: number) => {
    document.querySelector('#canvas')!.replaceChildren();
    const { BpmnJS } = window as unknown as ViewerWindow;
    const face = { fontFamily: "'Noto Sans SC'", fontWeight: '400' };
    await document.fonts.load("12px 'Noto Sans SC'", text);
    const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: face, externalStyle: face } });
    const result = await viewer.importXML(text);
    const { inner } = viewer.get('canvas').viewbox();
    viewer.get('canvas').viewbox({ x: inner.x - around, y: inner.y - around, width: inner.width + 2 * around, height: inner.height + 2 * around + below });
    return { svg: (await viewer.saveSVG()).svg, warnings: result.warnings.map((warning) => warning.message), box: inner };
  }, xml, margin, foot);
  if (warnings.length > 0) throw new Error(warnings.join('; '));
  await tab.setViewport({ width: Math.ceil(box.width) + 2 * margin, height: Math.ceil(box.height) + 2 * margin + foot });
  return svg;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('用法：tsx scripts/render-diagrams.ts <输出文件夹>');
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), headless: 'shell', args: [...chromium.args, '--allow-file-access-from-files'], pipe: true });
try {
  const pagePath = join(folder, 'viewer.html');
  await writeFile(pagePath, page);
  const tab = await browser.newPage();
  await tab.setViewport({ width: 4400, height: 1400 });
  await tab.goto(pathToFileURL(pagePath).href);
  for (const { key, file } of procedureRegistry.processes) {
    const xml = await readFile(join(root, 'processes', file), 'utf8');
    await writeFile(join(folder, `${key}.svg`), await draw(tab, xml));
    await draw(tab, xml); // again, in the window that now has the diagram's size
    await tab.screenshot({ path: join(folder, `${key}.png`) });
    console.log(join(folder, `${key}.png`));
  }
} finally {
  await browser.close();
}
