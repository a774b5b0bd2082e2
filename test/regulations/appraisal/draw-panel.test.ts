import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DrawImpossible, digestOf, drawPanel, sealDraw, sortedJson, verifyDraw } from '../../../regulations/appraisal/index.ts';
import type { DrawInput, DrawRecord } from '../../../regulations/appraisal/index.ts';
import { randomStream } from '../../../regulations/appraisal/random-stream.ts';
import { sha256Text } from '../../../regulations/appraisal/sha256.ts';

const SEED = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const pool = Array.from({ length: 12 }, (_, index) => ({ id: `E${String(index + 1).padStart(2, '0')}`, name: `演示专家${index + 1}`, title: '主任医师', disciplines: [['骨科', '神经科', '眼科'][index % 3] as string] }));
const input = (changes: Partial<DrawInput> = {}): DrawInput => ({ candidates: pool, excluded: [], kept: [], disciplines: [], size: 3, seed: SEED, ...changes });
const idsOf = (changes: Partial<DrawInput> = {}): string[] => drawPanel(input(changes)).map((member) => member.id);
const seedOf = (n: number): string => sha256Text(`seed ${n}`);

describe('sha256', () => {
  it.each(['', 'abc', '残情医学鉴定', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(63), 'a'.repeat(64), 'b'.repeat(1000)])('agrees with another implementation on %j', (text) => {
    expect(sha256Text(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});

describe('the numbers of a seed', () => {
  it('are the words of SHA-256(seed, counter)', () => {
    const block = Buffer.concat([Buffer.from(SEED, 'hex'), Buffer.alloc(4)]);
    const words = createHash('sha256').update(block).digest();
    const random = randomStream(SEED);
    for (let index = 0; index < 8; index += 1) expect(random.below(2 ** 32)).toBe(words.readUInt32BE(index * 4));
    block.writeUInt32BE(1, 32);
    expect(random.below(2 ** 32)).toBe(createHash('sha256').update(block).digest().readUInt32BE(0));
  });

  it.each([0, -1, 1.5, 2 ** 33])('has none below %p', (bound) => expect(() => randomStream(SEED).below(bound)).toThrow(RangeError));
  it.each(['', 'xy', SEED.slice(2), `${SEED}00`])('takes no seed %j', (seed) => expect(() => randomStream(seed)).toThrow(RangeError));
});

// the expected panels were computed by another program, in another language
describe('a draw', () => {
  it.each([
    [SEED, [], ['E07', 'E03', 'E08']],
    [SEED, ['眼科', '神经科'], ['E09', 'E08', 'E06']],
    [seedOf(1), [], ['E11', 'E06', 'E08']],
  ] as [string, string[], string[]][])('with the seed %s and the fields %j draws %j', (seed, disciplines, members) => {
    expect(idsOf({ seed, disciplines })).toEqual(members);
  });

  it('covers every field asked for, whatever the seed', () => {
    for (let n = 0; n < 50; n += 1) {
      const members = drawPanel(input({ seed: seedOf(n), disciplines: ['骨科', '神经科', '眼科'] }));
      expect(new Set(members.map((member) => pool.find(({ id }) => id === member.id)?.disciplines[0])).size).toBe(3);
    }
  });

  it('draws nobody twice, nobody who is excluded, and keeps those who stay', () => {
    for (let n = 0; n < 50; n += 1) {
      const ids = idsOf({ seed: seedOf(n), size: 5, kept: ['E04', 'E08'], excluded: [{ id: 'E01', reason: 'interest' }] });
      expect(ids.slice(0, 2)).toEqual(['E04', 'E08']);
      expect(new Set(ids).size).toBe(5);
      expect(ids).not.toContain('E01');
    }
  });

  it('gives everybody the same chance', () => {
    const draws = 6000;
    const count = new Map(pool.map(({ id }) => [id, 0]));
    for (let n = 0; n < draws; n += 1) for (const id of idsOf({ seed: seedOf(n) })) count.set(id, (count.get(id) ?? 0) + 1);
    const expected = (draws * 3) / pool.length;
    const chiSquare = [...count.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    // eleven degrees of freedom: beyond 31.3 once in a thousand, but the seeds are fixed
    expect(chiSquare).toBeLessThan(31.3);
  });

  it.each([
    ['two experts', { candidates: pool.slice(0, 2) }],
    ['all but two excluded', { excluded: pool.slice(2).map(({ id }) => ({ id, reason: 'unavailable' as const })) }],
    ['a field that nobody has', { disciplines: ['精神科'] }],
  ])('is impossible with %s', (_, changes) => expect(() => drawPanel(input(changes))).toThrow(DrawImpossible));

  it.each([
    ['two places', { size: 2 }],
    ['an unsorted list', { candidates: [...pool].reverse() }],
    ['an expert twice', { candidates: [pool[0]!, ...pool] }],
    ['a stranger who stays', { kept: ['X'] }],
    ['a field twice', { disciplines: ['骨科', '骨科'] }],
  ])('is refused with %s', (_, changes) => expect(() => drawPanel(input(changes))).toThrow(RangeError));
});

describe('a record', () => {
  const record = sealDraw({
    drawId: '5a0c3f8e-6a8c-4a44-9d0e-0c8f3f1d0001', caseNo: '演示〔2026〕1号', stage: 'first', sequence: 1, institution: { id: 'i1', name: '示范市演示医院' }, drawnOn: '2026-04-08',
    seededAt: '2026-04-08T01:00:00.000Z', officer: { id: 'u1', name: '测试甲' }, reason: null, previousDigest: null, input: input(),
  });
  const changed = (change: (copy: DrawRecord) => unknown, reseal = false): unknown => {
    const copy = JSON.parse(JSON.stringify(record)) as DrawRecord;
    change(copy);
    return reseal ? { ...copy, digest: digestOf(copy) } : copy;
  };
  const withMember = (copy: DrawRecord): unknown => Object.assign(copy, { members: copy.members.with(0, { id: 'E01', drawnFor: 'fill' }) });

  it('can be followed, also when its keys come in another order', () => {
    expect(verifyDraw(record)).toEqual([]);
    expect(verifyDraw(JSON.parse(sortedJson(record)))).toEqual([]);
  });

  it.each([
    ['the seed', (copy: DrawRecord) => Object.assign(copy.input, { seed: seedOf(9) }), ['digest-differs', 'members-differ']],
    ['a member', withMember, ['digest-differs', 'members-differ']],
    ['the officer', (copy: DrawRecord) => Object.assign(copy.officer, { id: 'u2' }), ['digest-differs']],
    ['the time', (copy: DrawRecord) => Object.assign(copy, { seededAt: '2026-04-08T02:00:00.000Z' }), ['digest-differs']],
    ['the pool', (copy: DrawRecord) => Object.assign(copy.input, { candidates: copy.input.candidates.slice(1) }), ['digest-differs', 'members-differ']],
  ] as [string, (copy: DrawRecord) => unknown, string[]][])('shows that %s was changed', (_, change, faults) => expect(verifyDraw(changed(change))).toEqual(faults));

  it('shows a changed member under a new check sum too', () => expect(verifyDraw(changed(withMember, true))).toEqual(['members-differ']));
  it('of another method is not judged', () => expect(verifyDraw(changed((copy) => Object.assign(copy, { method: 'dice' })))).toEqual(['method-unknown']));
  it('with two places is unlawful', () => expect(verifyDraw(changed((copy) => Object.assign(copy.input, { size: 2 }), true))).toEqual(['input-unlawful']));
  it.each([null, 1, 'text', [], {}, { ...record, input: null }, { ...record, members: 'E01' }, { ...record, input: { ...record.input, candidates: [1] } }])('is not %j', (thing) => expect(verifyDraw(thing)).toEqual(['unreadable']));
});
