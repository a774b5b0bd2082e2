import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { KnownToTemplates } from './check-template.ts';
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

const sources = new Map<DocumentKind, string>();

/** The text of the template of a kind as it is shipped, read once. @throws when it is missing */
export function shippedSource(kind: DocumentKind): string {
  const source = sources.get(kind) ?? readTemplate(kind);
  sources.set(kind, source);
  return source;
}

const CONDITION = /\{\{~?#(?:if|unless|is)\s([^}]*)\}\}/g;

/** Names of the fields on which it depends how the shipped paper of a kind is laid out. */
export const fieldsInConditions = (kind: DocumentKind): Set<string> => new Set([readTemplate(kind), ...readPartials().values()].flatMap((text) => [...text.matchAll(CONDITION)].flatMap(([, condition = '']) => condition.split(/[^A-Za-z]+/))));

/** The words and partials that a template of a kind may use, and its data. */
export function knownToTemplates(kind: DocumentKind): KnownToTemplates {
  return {
    schema: documentCatalog[kind].schema,
    words: new Set(registerHelpers(Handlebars.create())),
    partials: new Set([...readPartials().keys()].filter((name) => name !== 'print-css')),
  };
}

/** Reads and compiles the template of a kind as it is shipped. @throws when it is missing or uses a word that is none of ours. */
export const loadTemplate = (kind: DocumentKind): PaperTemplate => compileTemplate(kind, readTemplate(kind), readPartials());

/** The template of an office, or one that analysts have released: printed without the note that the layout is only a preset one. It must have been checked. */
export function compileOfficeTemplate(kind: DocumentKind, source: string): PaperTemplate {
  const partials = readPartials();
  return compileTemplate(kind, source, new Map([...partials, ['print-css', `${partials.get('print-css') ?? ''}\n${WITHOUT_NOTE}`]]));
}

const WITHOUT_NOTE = [...['letter', 'form', 'booklet'].map((page) => `@page ${page} { @bottom-left { content: ""; } }`), '@media screen { main::after { content: ""; } }'].join('\n');

function compileTemplate(kind: DocumentKind, source: string, partials: ReadonlyMap<string, string>): PaperTemplate {
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
