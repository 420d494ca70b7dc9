import { seeded } from './random.ts';

/** Bytes of a page of an index. */
export const PAGE = 8_192;

/** One way to damage the bytes of an index, and what it is called. */
export interface Damage {
  readonly name: string;
  readonly make: (whole: Buffer) => Buffer;
}

/**
 * What a disk, another program or an interrupted copy may make of a file: the same in every run.
 * Its first page is left alone.
 */
export function damagesOf({ length }: Buffer): readonly Damage[] {
  const random = seeded(12);
  const pages = Array.from({ length: Math.floor(length / PAGE) - 1 }, (_, index) => index + 1);
  const changed =
    (change: (copy: Buffer) => void): Damage['make'] =>
    (whole) => {
      const copy = Buffer.from(whole);
      change(copy);
      return copy;
    };
  const noise = (): Buffer => Buffer.from(Array.from({ length: PAGE }, () => random(256)));
  return pages.flatMap((page): Damage[] => {
    const [start, bytes, cut] = [page * PAGE, noise(), random(PAGE)];
    const places = Array.from({ length: 12 }, () => [start + random(PAGE), random(256)] as const);
    const all: readonly Damage[] = [
      { name: `noise in page ${page.toString()}`, make: changed((copy) => bytes.copy(copy, start)) },
      { name: `page ${page.toString()} empty`, make: changed((copy) => copy.fill(0, start, start + PAGE)) },
      {
        name: `page ${page.toString()} with some other bytes`,
        make: changed((copy) => {
          for (const [at, byte] of places) copy[at] = byte;
        }),
      },
      { name: `an end in page ${page.toString()}`, make: (whole) => whole.subarray(0, start + cut) },
    ];
    // Noise in each, and of the others one each in turn.
    return [all[0]!, all[1 + (page % 3)]!];
  });
}
