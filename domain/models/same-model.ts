import { rewriteTable, tableKeyOf } from '../decisions/judge-table.ts';
import type { BundleFile } from './model-files.ts';
import { reserialise } from './reserialise.ts';

/** A file as it would be deployed by an edit that changes nothing: two that say the same are the same text. One that cannot be read stands for itself. */
async function canonical({ name, bytes }: BundleFile): Promise<string> {
  const text = bytes.toString('utf8');
  const table = tableKeyOf(name);
  if (table !== null) return rewriteTable(table, text);
  return name.endsWith('.bpmn') ? reserialise(text).catch(() => text) : text;
}

/** Whether two files of one name say the same, however they were written. */
export async function isSameModel(one: BundleFile, other: BundleFile): Promise<boolean> {
  return one.bytes.equals(other.bytes) || (await canonical(one)) === (await canonical(other));
}
