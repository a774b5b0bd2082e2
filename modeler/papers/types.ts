/** What the server says of a paper's template. */
export interface PaperFinding {
  line: number | null;
  message: string;
}
export interface PaperPreview {
  html: string | null;
  findings: PaperFinding[];
}
export interface PaperField {
  path: string;
  name: string;
  write: string;
  mandatory: boolean;
}
export type SampleName = 'ordinary' | 'long' | 'blank';
export const SAMPLES: readonly { value: SampleName; label: string }[] = [{ value: 'ordinary', label: '一般情形' }, { value: 'long', label: '内容很多' }, { value: 'blank', label: '尚未填写' }];
