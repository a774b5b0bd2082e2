import { fromHex, sha256 } from './sha256.ts';

/** Whole numbers that follow from a seed alone. */
export interface RandomStream {
  /** a number from 0 to `bound` - 1, each as likely as any other */
  below(bound: number): number;
}

/**
 * The numbers of a seed: SHA-256 of the seed's 32 bytes followed by a counter (four bytes, big end first, from 0), read as words of four bytes.
 * A word beyond the greatest multiple of the bound is left out, so that no number comes more often.
 * @param seed 64 hexadecimal digits
 * @throws RangeError for another seed or a bound that is not from 1 to 2^32
 */
export function randomStream(seed: string): RandomStream {
  const bytes = fromHex(seed);
  if (bytes.length !== 32) throw new RangeError('随机种子应为32字节');
  let counter = 0;
  let words: number[] = [];
  const nextWord = (): number => {
    if (words.length === 0) words = wordsOf(bytes, counter++);
    return words.shift() as number;
  };
  return {
    below(bound) {
      if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError('取值范围有误');
      const limit = Math.floor(2 ** 32 / bound) * bound;
      let word = nextWord();
      while (word >= limit) word = nextWord();
      return word % bound;
    },
  };
}

function wordsOf(seed: Uint8Array, counter: number): number[] {
  const block = new Uint8Array(36);
  block.set(seed);
  new DataView(block.buffer).setUint32(32, counter);
  const digest = new DataView(sha256(block).buffer);
  return Array.from({ length: 8 }, (_, index) => digest.getUint32(index * 4));
}
