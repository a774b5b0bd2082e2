import { checkEditedForm } from '../../forms/check-edited-form.ts';
import { loadFormById } from '../../forms/index.ts';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { checkModel } from '../../processes/lint/guard/check-model.ts';
import { decodeModel } from '../../processes/lint/guard/decode-model.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { Problem } from '../platform/problem.ts';
import { checkPaper } from '../rendering/check-paper.ts';
import { describeTemplateFinding } from '../rendering/check-template.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { findResource, modelResources } from './model-resources.ts';
import type { ModelResource } from './model-resources.ts';

const MOST_SHOWN = 20;
/** Larger than any template or form. */
const MOST_TEXT = 512 * 1024;

/**
 * Judges an uploaded file before anything is kept of it: a diagram or table by the guard, a paper or form by what they may hold.
 * @param name as the file was called; a paper or a form is known by it
 * @returns the file of the release whose place it takes (of a diagram or table found by the process or decision in it), and its text
 * @throws Problem model-hostile (422) with every reason, model-unknown (422)
 */
export function readUploadedModel(name: string, bytes: Buffer): { resource: string; content: string } {
  if (/\.(hbs|json)$/.test(name)) return readUploadedText(findResource(name), bytes);
  const allowList = buildAllowList(procedureRegistry);
  const findings = checkModel(bytes, allowList);
  if (findings.length > 0) throw hostile(findings.map(({ code, message }) => ({ path: code, message })));
  const content = decodeModel(bytes, allowList.limits);
  if (typeof content !== 'string') throw hostile([{ path: '', message: content.message }]);
  const found = modelResources.find(({ key, kind }) => (kind === 'diagram' || kind === 'table') && new RegExp(`<(?:[\\w-]+:)?${kind === 'diagram' ? 'process' : 'decision'}\\s[^>]*\\bid\\s*=\\s*["']${key}["']`).test(content));
  if (!found) throw new Problem({ type: 'model-unknown', status: 422, title: '文件里没有本平台登记的流程或者决策表。' });
  return { resource: found.name, content };
}

function readUploadedText(resource: ModelResource | undefined, bytes: Buffer): { resource: string; content: string } {
  if (!resource) throw new Problem({ type: 'model-unknown', status: 422, title: '文件名不是本平台登记的文书或者表单。', detail: '文书模板须命名为“<文书种类>.hbs”，表单须命名为“<流程>.<环节>.json”，与导出的流程包内相同。' });
  if (bytes.length > MOST_TEXT) throw hostile([{ path: '', message: '文件超过 512 KB。' }]);
  const content = decodeText(bytes);
  const faults = (resource.kind === 'paper' ? checkPaper(resource.key as DocumentKind, content) : checkEditedForm(content, loadFormById(resource.key))).map(describeTemplateFinding);
  if (faults.length > 0) throw hostile(faults.map((message) => ({ path: '', message })));
  return { resource: resource.name, content };
}

function decodeText(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // said below
  }
  throw hostile([{ path: '', message: '文件不是 UTF-8 文本。' }]);
}

const hostile = (errors: { path: string; message: string }[]): Problem => new Problem({ type: 'model-hostile', status: 422, title: '文件未通过安全检查，没有导入。', detail: errors[0]?.message, errors: errors.slice(0, MOST_SHOWN) });
