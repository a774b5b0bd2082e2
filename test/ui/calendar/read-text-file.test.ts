import { expect, it } from '@jest/globals';
import { readTextFile } from '../../../cockpit/calendar/read-text-file.ts';

it.each([
  ['UTF-8', [...new TextEncoder().encode('2027-01-01,放假')]],
  ['GBK', [...new TextEncoder().encode('2027-01-01,'), 0xb7, 0xc5, 0xbc, 0xd9]],
])('reads a file saved in %s', async (_name, bytes) => {
  expect(await readTextFile(new File([new Uint8Array(bytes)], '放假.csv'))).toBe('2027-01-01,放假');
});
