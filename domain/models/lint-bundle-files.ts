import { checkEditedForm } from '../../forms/check-edited-form.ts';
import { compiledCode } from '../../forms/compile-kit.ts';
import { loadFormById } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/index.ts';
import { describeFinding, lintBundle } from '../../processes/lint/index.ts';
import type { LintFinding, SignedException } from '../../processes/lint/index.ts';
import { sayFault } from '../../processes/decisions/faults/index.ts';
import { judgeTable, tableKeyOf } from '../decisions/judge-table.ts';
import { handOverRouteOf } from '../hand-overs/hand-over-routes.ts';
import type { WayFacts } from '../hand-overs/hand-over-routes.ts';
import { Problem } from '../platform/problem.ts';
import { describeTemplateFinding } from '../rendering/check-template.ts';
import { checkPaper } from '../rendering/check-paper.ts';
import { shippedSource } from '../rendering/template-library.ts';
import type { DocumentKind } from '../rendering/index.ts';
import type { BundleFile } from './model-files.ts';
import { findResource, formFile, isForEngine } from './model-resources.ts';
import { isTried } from './tried-files.ts';
import type { TriedFiles } from './tried-files.ts';

const MOST_SHOWN = 50;

/** Everything that the lint finds in the diagrams and tables of a bundle, with its forms and the ways of papers that only the server has. */
export function lintBundleFiles(files: readonly BundleFile[], exceptions: readonly SignedException[] = []): LintFinding[] {
  return lintBundle({
    diagrams: files.filter(isForEngine).map(({ name, bytes }) => ({ key: findResource(name)?.key ?? name, xml: bytes })),
    exceptions,
    formOf: (id) => formIn(files, id)?.schema,
    routeOf: (act, facts) => handOverRouteOf(act, facts as unknown as WayFacts),
  });
}

/** A form of a bundle; undefined when it is not in it. */
function formIn(files: readonly BundleFile[], id: string): FormDefinition | undefined {
  const file = files.find(({ name }) => name === formFile(id));
  try {
    return file && (JSON.parse(file.bytes.toString('utf8')) as FormDefinition);
  } catch {
    return undefined; // said of the file itself
  }
}

/** What is wrong with a file by itself. */
interface FileFault {
  path: string;
  message: string;
  article: number | null;
}

/** A table that leaves a question open or contradicts the law, a paper that hides what it has to show, a form that asks less than the platform reads. */
function faultsOfFile(file: BundleFile, tried: TriedFiles): FileFault[] {
  const { name, bytes } = file;
  const resource = findResource(name);
  const text = bytes.toString('utf8');
  const table = tableKeyOf(name);
  const title = resource?.title ?? name;
  if (table !== null) return judgeTable(table, text).map((fault) => ({ path: [table, fault.rule, fault.column].filter((part) => part !== null).join('/'), message: `“${title}”${sayFault(fault)}`, article: fault.article }));
  const said = (messages: readonly string[]): FileFault[] => messages.map((message) => ({ path: resource?.key ?? name, message: `${title}：${message}`, article: null }));
  // What is as shipped was tried before it was shipped.
  if (isTried(tried, file)) return [];
  if (resource?.kind === 'paper' && text !== shippedSource(resource.key as DocumentKind)) return said(checkPaper(resource.key as DocumentKind, text).map(describeTemplateFinding));
  if (resource?.kind === 'form') return said(faultsOfForm(resource.key, text));
  return [];
}

function faultsOfForm(id: string, text: string): string[] {
  const shipped = loadFormById(id);
  if (text === `${JSON.stringify(shipped, null, 2)}\n`) return [];
  const findings = checkEditedForm(text, shipped);
  if (findings.length > 0) return findings.map(describeTemplateFinding);
  try {
    compiledCode(JSON.parse(text) as FormDefinition);
    return [];
  } catch {
    return ['表单的写法不能编译成校验程序'];
  }
}

/**
 * Refuses a bundle that is not safe, sound and lawful, but for what signed exceptions let pass.
 * @param tried papers and forms that need not be judged again; `triedFiles`
 * @throws Problem model-refused (422) with each finding at its element and the first article
 */
export function refuseFindings(files: readonly BundleFile[], exceptions: readonly SignedException[], tried: TriedFiles): void {
  const faults = files.flatMap((file) => faultsOfFile(file, tried));
  const errors = lintBundleFiles(files, exceptions).filter(({ severity }) => severity === 'error');
  if (faults.length + errors.length === 0) return;
  const article = [...faults, ...errors].find((finding) => finding.article !== null)?.article;
  throw new Problem({
    type: 'model-refused',
    status: 422,
    title: titleOf(faults, errors),
    detail: errors[0] ? describeFinding(errors[0]) : faults[0]?.message,
    article: article ? `第${article}条` : undefined,
    errors: [...faults.map(({ path, message }) => ({ path, message })), ...errors.map((finding) => ({ path: `${finding.process}/${finding.element}`, message: describeFinding(finding) }))].slice(0, MOST_SHOWN),
  });
}

function titleOf(faults: readonly FileFault[], errors: readonly LintFinding[]): string {
  if (errors.some(({ layer }) => layer === 'lawful')) return '流程不符合规定，不能发布。';
  if (errors.length > 0) return '流程有错误，不能发布。';
  return faults.some(({ article }) => article !== null) ? '决策表不符合规定，不能发布。' : '改动有错误，不能发布。';
}
