import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { checkModel } from '../../processes/lint/guard/check-model.ts';
import { decodeModel } from '../../processes/lint/guard/decode-model.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { Problem } from '../platform/problem.ts';
import { modelResources } from './model-resources.ts';

const MOST_SHOWN = 20;

/**
 * Judges an uploaded file by the guard before anything is kept of it.
 * @returns the file of the release whose place it takes, found by the process or decision in it, and its text
 * @throws Problem model-hostile (422) with every reason, model-unknown (422)
 */
export function readUploadedModel(bytes: Buffer): { resource: string; content: string } {
  const allowList = buildAllowList(procedureRegistry);
  const findings = checkModel(bytes, allowList);
  if (findings.length > 0) {
    throw new Problem({ type: 'model-hostile', status: 422, title: '文件未通过安全检查，没有导入。', detail: findings[0]?.message, errors: findings.slice(0, MOST_SHOWN).map(({ code, message }) => ({ path: code, message })) });
  }
  const content = decodeModel(bytes, allowList.limits);
  if (typeof content !== 'string') throw new Problem({ type: 'model-hostile', status: 422, title: '文件无法读取。', detail: content.message });
  const found = modelResources.find(({ key, kind }) => new RegExp(`<(?:[\\w-]+:)?${kind === 'diagram' ? 'process' : 'decision'}\\s[^>]*\\bid\\s*=\\s*["']${key}["']`).test(content));
  if (!found) throw new Problem({ type: 'model-unknown', status: 422, title: '文件里没有本平台登记的流程或者决策表。' });
  return { resource: found.name, content };
}
