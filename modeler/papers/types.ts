import type { TextFinding } from '../types.ts';

/** What the server says of a paper's template. */
export interface PaperPreview {
  html: string | null;
  findings: TextFinding[];
}
export interface PaperField {
  path: string;
  name: string;
  write: string;
  mandatory: boolean;
}
export type SampleName = 'ordinary' | 'long' | 'blank';
export const SAMPLES: readonly { value: SampleName; label: string }[] = [{ value: 'ordinary', label: '一般情形' }, { value: 'long', label: '内容很多' }, { value: 'blank', label: '尚未填写' }];
