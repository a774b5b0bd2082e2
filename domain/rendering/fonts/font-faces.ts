import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const resolver = createRequire(import.meta.url);

/** A family that papers use, and the stylesheet of the npm package that lists its pieces. */
export interface FontSource {
  /** The name under which print.css asks for it. */
  family: string;
  weight: number;
  stylesheet: string;
}

/** @returns the folder of an installed package. @throws when the package is not installed. */
function packageDirectory(name: string): string {
  return dirname(resolver.resolve(`${name}/package.json`));
}

/**
 * The faces of a paper. GB/T 9704 asks for 仿宋, 黑体 and 小标宋, which are not free; the nearest free ones are
 * Noto Serif (text), Noto Sans (headings) and heavy Noto Serif (titles).
 */
export function textFontSources(): FontSource[] {
  const serif = packageDirectory('@fontsource/noto-serif-sc');
  const sans = packageDirectory('@fontsource/noto-sans-sc');
  return [
    { family: 'Noto Serif SC', weight: 400, stylesheet: join(serif, '400.css') },
    { family: 'Noto Serif SC', weight: 700, stylesheet: join(serif, '700.css') },
    { family: 'Noto Sans SC', weight: 500, stylesheet: join(sans, '500.css') },
  ];
}

/** The face for characters that the text faces lack (rare characters of names); all of GBK and extension A are in it. */
export function rareFontSource(): FontSource {
  const directory = packageDirectory('@chinese-fonts/lxgwwenkai');
  return { family: 'LXGW WenKai', weight: 400, stylesheet: join(directory, 'dist/LXGWWenKai-Regular/result.css') };
}
