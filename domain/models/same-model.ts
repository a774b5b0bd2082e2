import type { BundleFile } from './model-files.ts';
import { writeAnew } from './write-anew.ts';

/** A file as it would be deployed by an edit that changes nothing: two that say the same are the same text. One that cannot be read stands for itself. */
function canonical({ name, bytes }: BundleFile): Promise<string> {
  const text = bytes.toString('utf8');
  return writeAnew(name, text).catch(() => text);
}

/** Whether two files of one name say the same, however they were written. */
export async function isSameModel(one: BundleFile, other: BundleFile): Promise<boolean> {
  return one.bytes.equals(other.bytes) || (await canonical(one)) === (await canonical(other));
}
