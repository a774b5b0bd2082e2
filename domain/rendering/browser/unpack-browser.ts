import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { readTar } from './read-tar.ts';

const decompress = promisify(brotliDecompress);
const resolver = createRequire(import.meta.url);

/** Where the unpacked parts of the browser's package lie. */
export interface UnpackedBrowser {
  executablePath: string;
  /** Shared libraries for a system that lacks them. */
  libraryPath: string;
  /** A fontconfig file that offers one Latin face and nothing of the machine: papers look the same everywhere. */
  fontConfig: string;
}

/** The package's `exports` hide its package.json, so its folder is found from its entry point. */
function packageDirectory(): string {
  let directory = dirname(resolver.resolve('@sparticuz/chromium'));
  while (!existsSync(join(directory, 'bin', 'chromium.br'))) {
    if (directory === dirname(directory)) throw new Error('@sparticuz/chromium has no bin folder');
    directory = dirname(directory);
  }
  return directory;
}

// With no font at all in the system, Chromium drops even the faces that a page brings along.
const fontConfigText = (directory: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${directory}/fonts</dir><cachedir>${directory}/font-cache</cachedir></fontconfig>\n`;

async function unpackInto(staging: string, final: string, bin: string): Promise<void> {
  await mkdir(staging, { recursive: true, mode: 0o700 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const file of readTar(await decompress(await readFile(join(bin, archive))))) {
      const target = join(staging, file.name);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.bytes, { mode: file.executable ? 0o700 : 0o600 });
    }
  }
  await writeFile(join(staging, 'fonts.conf'), fontConfigText(final));
  await writeFile(join(staging, 'chromium'), await decompress(await readFile(join(bin, 'chromium.br'))), { mode: 0o700 });
}

/**
 * Unpacks the browser of `@sparticuz/chromium` once per version (about 200 MB, 3 s). The package's own unpacking is
 * not used: it writes to a fixed name below the system's temporary folder, where another user can be first.
 * Several processes may call it at once.
 * @param cacheDirectory a folder of this user; made when missing.
 */
export async function unpackBrowser(cacheDirectory: string): Promise<UnpackedBrowser> {
  const source = packageDirectory();
  const manifest: { version: string } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const directory = join(cacheDirectory, `chromium-${manifest.version}`);
  if (!existsSync(directory)) {
    const staging = `${directory}.${randomUUID()}`;
    try {
      await unpackInto(staging, directory, join(source, 'bin'));
      await rename(staging, directory);
    } catch (error) {
      await rm(staging, { recursive: true, force: true });
      if (!existsSync(directory)) throw error;
    }
  }
  return { executablePath: join(directory, 'chromium'), libraryPath: join(directory, 'lib'), fontConfig: join(directory, 'fonts.conf') };
}
