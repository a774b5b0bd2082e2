import type { HandOverView } from './list-hand-overs.ts';

/** How papers went, as an office writes it. */
export const methodNames: Readonly<Record<HandOverView['method'], string>> = { 'in-person': '专人送达', 'registered-mail': '挂号邮寄', 'confidential-mail': '机要交换', 'signed-receipt': '当面签收' };
