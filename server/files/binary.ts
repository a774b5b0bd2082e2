import { Type } from '@sinclair/typebox';

/** How an answer of bytes is described. */
export const binary = (...types: string[]) => ({ description: '文件内容', content: Object.fromEntries(types.map((type) => [type, { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }])) });
