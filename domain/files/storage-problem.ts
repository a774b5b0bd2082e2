import { Problem } from '../platform/problem.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The refusal that a failed write becomes: a full disk is a 503 that the user may try again; anything else stays what it is. */
export function storageProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined || !FULL.has(code)) return error;
  return new Problem({ type: 'storage-full', status: 503, title: '存储空间不足，文件未保存，请稍后再试。', detail: '已填写的内容不受影响；请联系系统管理员。' });
}
