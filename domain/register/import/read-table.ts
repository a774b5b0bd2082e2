import { parse } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { Problem } from '../../platform/problem.ts';

/** How much of a file is taken at all. */
export const limits = { bytes: 10 * 1024 * 1024, unpacked: 80 * 1024 * 1024, parts: 500, rows: 20_000, columns: 60, cell: 500 } as const;

export interface Table {
  headers: string[];
  /** one text for every header; a line without any text is left out, the others keep their number in the file */
  rows: { no: number; cells: string[] }[];
}

const refuse = (type: string, title: string): Problem => new Problem({ type, status: 422, title });

/**
 * Reads the first sheet of a workbook or a CSV file as texts: a formula is never worked out, what a spreadsheet has kept as its result is
 * a text like any other. The first line with a text is the head.
 * @throws Problem file-too-large, unsupported-file, file-unreadable, table-empty, table-too-large
 */
export async function readTable(bytes: Buffer, fileName: string): Promise<Table> {
  if (bytes.length > limits.bytes) throw refuse('file-too-large', `文件超过 ${limits.bytes / 1024 / 1024} MB，请拆分后导入。`);
  const kind = fileName.toLowerCase().split('.').pop();
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  if (kind === 'xlsx' && isZip) return toTable(await readWorkbook(bytes));
  if (kind === 'csv' && !isZip && !bytes.includes(0)) return toTable(readCsv(bytes));
  throw refuse('unsupported-file', '只接受 XLSX 工作簿或者 CSV 文件；旧的 XLS 文件请另存为 XLSX。');
}

/** UTF-8, else what Chinese spreadsheets write by themselves. */
function readCsv(bytes: Buffer): string[][] {
  const text = decode(bytes);
  try {
    return parse(text, { bom: true, relax_column_count: true, max_record_size: limits.columns * limits.cell * 4, to: limits.rows + 2, delimiter: delimiterOf(text) });
  } catch {
    throw refuse('file-unreadable', 'CSV 文件读不出来，请检查引号是否成对，或者另存为 XLSX。');
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const delimiterOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return [',', '\t', ';'].reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
};

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  const bounded = repack(bytes);
  try {
    const rows = await readSheet(bounded, { parseNumber: (written) => written });
    return rows.map((row) => row.map(cellText));
  } catch {
    throw refuse('file-unreadable', '工作簿读不出来：可能已损坏、设有密码，或者没有工作表。');
  }
}

/** The workbook unpacked within limits and packed anew, so that the reader never meets more than was counted here. */
function repack(bytes: Buffer): Buffer {
  let [parts, size] = [0, 0];
  const tooLarge = refuse('file-too-large', '工作簿解开后过大，请拆分后导入。');
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        size += originalSize;
        if (parts > limits.parts || size > limits.unpacked) throw tooLarge;
        return name.endsWith('.xml') || name.endsWith('.rels');
      },
    });
    return Buffer.from(zipSync(unpacked, { level: 0 }));
  } catch (error) {
    throw error === tooLarge ? tooLarge : refuse('file-unreadable', '工作簿读不出来：可能已损坏或者设有密码。');
  }
}

const cellText = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null || cell === undefined ? '' : String(cell));

function toTable(lines: readonly string[][]): Table {
  const [head, ...rest] = lines.map((cells, index) => ({ no: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head || rest.length === 0) throw refuse('table-empty', '文件里没有数据：第一行应为列名，其后每行一人。');
  const headers = head.cells.map((cell) => cell.trim());
  while (headers.at(-1) === '') headers.pop();
  if (rest.length > limits.rows || headers.length > limits.columns) throw refuse('table-too-large', `一次最多导入 ${limits.rows} 行、${limits.columns} 列，请拆分后导入。`);
  const rows = rest.map(({ no, cells }) => ({ no, cells: headers.map((_, at) => (cells[at] ?? '').replaceAll('\u0000', '').trim()) }));
  if ([headers, ...rows.map(({ cells }) => cells)].some((cells) => cells.some((cell) => cell.length > limits.cell))) throw refuse('table-too-large', `有单元格超过 ${limits.cell} 个字，请检查文件。`);
  return { headers, rows };
}
