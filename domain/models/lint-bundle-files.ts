import { isFormId, loadFormById } from '../../forms/index.ts';
import { describeFinding, lintBundle } from '../../processes/lint/index.ts';
import type { LintFinding, SignedException } from '../../processes/lint/index.ts';
import { sayFault } from '../../processes/decisions/faults/index.ts';
import { judgeTable, tableKeyOf } from '../decisions/judge-table.ts';
import { handOverRouteOf } from '../hand-overs/hand-over-routes.ts';
import type { WayFacts } from '../hand-overs/hand-over-routes.ts';
import { Problem } from '../platform/problem.ts';
import type { BundleFile } from './model-files.ts';
import { findResource } from './model-resources.ts';

const MOST_SHOWN = 50;

/** Everything that the lint finds in a bundle, with the forms and the ways of papers that only the server has. */
export function lintBundleFiles(files: readonly BundleFile[], exceptions: readonly SignedException[] = []): LintFinding[] {
  return lintBundle({
    diagrams: files.map(({ name, bytes }) => ({ key: findResource(name)?.key ?? name, xml: bytes })),
    exceptions,
    formOf: (form) => (isFormId(form) ? loadFormById(form).schema : undefined),
    routeOf: (act, facts) => handOverRouteOf(act, facts as unknown as WayFacts),
  });
}

/**
 * Refuses a bundle that is not safe, sound and lawful, but for what signed exceptions let pass.
 * @throws Problem model-refused (422) with each finding at its element and the first article
 */
export function refuseFindings(files: readonly BundleFile[], exceptions: readonly SignedException[] = []): void {
  const faults = files.flatMap(({ name, bytes }) => {
    const key = tableKeyOf(name);
    return key === null ? [] : judgeTable(key, bytes.toString('utf8')).map((fault) => ({ path: [key, fault.rule, fault.column].filter((part) => part !== null).join('/'), message: `“${findResource(name)?.title ?? key}”${sayFault(fault)}`, article: fault.article }));
  });
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

function titleOf(faults: readonly { article: number | null }[], errors: readonly LintFinding[]): string {
  if (errors.some(({ layer }) => layer === 'lawful')) return '流程不符合规定，不能发布。';
  if (errors.length > 0) return '流程有错误，不能发布。';
  return faults.some(({ article }) => article !== null) ? '决策表不符合规定，不能发布。' : '决策表有错误，不能发布。';
}
