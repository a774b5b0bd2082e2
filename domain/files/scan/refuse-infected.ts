import { Problem } from '../../platform/problem.ts';
import type { ScanStatus } from './file-scanner.ts';

/** Lets a file through unless the scanner found something in it. @throws Problem file-quarantined */
export function refuseInfected<F extends { scanStatus: ScanStatus }>({ scanStatus, ...file }: F): Omit<F, 'scanStatus'> {
  if (scanStatus === 'infected') throw quarantined();
  return file;
}

export const quarantined = (): Problem => new Problem({ type: 'file-quarantined', status: 403, title: '文件疑似含有恶意程序，已被隔离，不能打开或者使用。' });
