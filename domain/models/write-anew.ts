import { rewriteTable, tableKeyOf } from '../decisions/judge-table.ts';
import { reserialise } from './reserialise.ts';

/**
 * A file of a release as it is put live: a diagram and a table are read and written anew by us; a form and a paper, which the checks read whole, stand as they were written.
 * @throws Problem model-unreadable
 */
export async function writeAnew(name: string, text: string): Promise<string> {
  const table = tableKeyOf(name);
  if (table !== null) return rewriteTable(table, text);
  return name.endsWith('.bpmn') ? reserialise(text) : text;
}
