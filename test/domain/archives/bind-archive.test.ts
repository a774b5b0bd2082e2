import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from '@jest/globals';
import { bindFront, bindPieces } from '../../../domain/archives/bind-archive.ts';
import type { Piece } from '../../../domain/archives/bind-archive.ts';
import { pageListEntries } from '../../../domain/archives/archive-papers.ts';
import { readPdf } from '../../rendering/read-pdf.ts';
import { sampleJpeg } from '../../server/support/sample-files.ts';

async function pdfOf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]);
  return Buffer.from(await pdf.save());
}

const given = (pieces: readonly Piece[]): (() => Promise<Piece>)[] => pieces.map((piece) => async () => piece);

/** A real picture, all grey. */
function greyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 128)])));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

it('binds PDFs and pictures, numbers their pages from 1, and puts a page for what cannot be read', async () => {
  const missing: number[] = [];
  const bound = await bindPieces(
    given([
      { mediaType: 'application/pdf', bytes: await pdfOf(2) },
      { mediaType: 'image/png', bytes: greyPng(30, 20) },
      { mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 damaged') },
      { mediaType: null, bytes: null },
      { mediaType: 'application/pdf', bytes: await pdfOf(3) },
    ]),
    async (index) => {
      missing.push(index);
      return pdfOf(1);
    },
  );
  expect(missing).toEqual([2, 3]);
  expect(bound.pages).toEqual([2, 1, 1, 1, 3]);
  const { pages, sizes } = await readPdf(await bindFront(bound, [await pdfOf(1), await pdfOf(1)]));
  expect(pages).toEqual(['', '', '1', '2', '3', '4', '5', '6', '7', '8']);
  expect(sizes[4]?.map(Math.round)).toEqual([842, 595]);
});

it('reads a piece only when the one before it is bound', async () => {
  const order: string[] = [];
  const piece = (name: string) => async (): Promise<Piece> => {
    order.push(`read ${name}`);
    return { mediaType: null, bytes: null };
  };
  await bindPieces([piece('a'), piece('b')], async (index) => {
    order.push(`bind ${index}`);
    return pdfOf(1);
  });
  expect(order).toEqual(['read a', 'bind 0', 'read b', 'bind 1']);
});

it('a damaged picture is replaced too', async () => {
  const bound = await bindPieces(given([{ mediaType: 'image/jpeg', bytes: sampleJpeg(1, 1).subarray(0, 4) }]), () => pdfOf(1));
  expect(bound.pages).toEqual([1]);
});

it('the page list follows what was filed, with number and maker from the prepared list', () => {
  const prepared = [
    { title: '申请书', numberText: null, madeBy: '演示甲', date: '2026-03-02', state: null, pages: 2 },
    { title: '告知书', numberText: '演残材〔2026〕1号', madeBy: '演示县局', date: '2026-03-03', state: '已用印，已送达', pages: 1 },
    { title: '告知书', numberText: '演残材〔2026〕2号', madeBy: '演示县局', date: '2026-03-09', state: '未用印', pages: 1 },
  ];
  expect(pageListEntries([{ title: '告知书', count: 1 }, { title: '补入的材料', count: 4 }, { title: '告知书', count: 2 }], prepared)).toMatchObject([
    { numberText: '演残材〔2026〕1号', from: 1, to: 1, note: '已用印，已送达' },
    { title: '补入的材料', numberText: null, madeBy: null, from: 2, to: 5 },
    { numberText: '演残材〔2026〕2号', from: 6, to: 7, note: '未用印' },
  ]);
});
