import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { documentCatalog } from './document-catalog.ts';
import type { DocumentKind } from './document-kinds.ts';
import { registerHelpers } from './template-helpers.ts';

/** A paper's template, ready to be filled. */
export interface PaperTemplate {
  kind: DocumentKind;
  /** SHA-256 (hex) of the template with all that it may include. */
  version: string;
  fill(data: unknown): string;
}

const formsDirectory = fileURLToPath(new URL('../../forms/', import.meta.url));
const sharedDirectory = join(formsDirectory, 'shared', 'documents');

/** Partials are the shared files that begin with `_`, and the style sheet under the name `print-css`. */
function readPartials(): Map<string, string> {
  const names = readdirSync(sharedDirectory).filter((name) => (name.startsWith('_') && extname(name) === '.hbs') || name === 'print.css').sort();
  return new Map(names.map((name) => [name === 'print.css' ? 'print-css' : basename(name, '.hbs'), readFileSync(join(sharedDirectory, name), 'utf8')]));
}

function readTemplate(kind: DocumentKind): string {
  const own = join(formsDirectory, documentCatalog[kind].procedure, 'documents', `${kind}.hbs`);
  if (!existsSync(own)) throw new Error(`no template for ${kind}: ${own}`);
  return readFileSync(own, 'utf8');
}

/** Reads and compiles the template of a kind. @throws when it is missing or uses a word that is none of ours. */
export function loadTemplate(kind: DocumentKind): PaperTemplate {
  const source = readTemplate(kind);
  const partials = readPartials();
  const instance = Handlebars.create();
  for (const name of ['log', 'lookup', 'with', 'helperMissing', 'blockHelperMissing']) instance.unregisterHelper(name);
  const words = registerHelpers(instance);
  const compileOptions = { strict: true, knownHelpersOnly: true, knownHelpers: Object.fromEntries(words.map((word) => [word, true])), preventIndent: true };
  const hash = createHash('sha256').update(source);
  for (const [name, text] of partials) {
    hash.update(`\0${name}\0`).update(text);
    // Partials are compiled here with the same options; given as text they would get the options of the caller's run.
    instance.registerPartial(name, instance.compile(text, compileOptions));
  }
  const template = instance.compile(source, compileOptions);
  return {
    kind,
    version: hash.digest('hex'),
    fill: (data) => template(data, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }),
  };
}
