import type { AllowList, Finding } from './types.ts';

const document = { element: '', elementId: null } as const;

/**
 * Bytes of an uploaded model as text; a finding instead when they are too many or not UTF-8.
 * A zero byte stands in no UTF-8 XML but in every UTF-16 one, with or without a byte-order mark.
 */
export function decodeModel(xml: Uint8Array | string, limits: AllowList['limits']): string | Finding {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  if (bytes.length > limits.bytes) {
    return { ...document, code: 'document-too-large', message: `文件有 ${bytes.length} 字节，超过上限 ${limits.bytes} 字节。` };
  }
  const notUtf8: Finding = { ...document, code: 'encoding-not-allowed', message: '文件不是 UTF-8 编码，只接受 UTF-8。' };
  if (bytes.includes(0)) return notUtf8;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notUtf8;
  }
}
