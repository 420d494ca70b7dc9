import { partitionPoint } from '../../base/partitionPoint.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import { MARK_KINDS, MARK_STRIDE, type MarksResult } from '../../protocol/markRequests.ts';

/** One mark of an article. Offsets in UTF-16 code units; certainty 0 to 100. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly certainty: number;
  readonly entity?: string;
}

/** The marks of one version of one article, in text order, without overlaps. */
export class MarkTable {
  readonly version: number;
  readonly note: string | undefined;
  readonly marks: readonly Mark[];

  constructor(result: MarksResult) {
    this.version = result.version;
    this.note = result.note;
    const marks: Mark[] = [];
    for (let at = 0; at + MARK_STRIDE <= result.marks.length; at += MARK_STRIDE) {
      const [start, end, kindIndex, certainty, entityIndex] = result.marks.slice(at, at + MARK_STRIDE);
      const kind = MARK_KINDS[kindIndex!];
      if (!kind || end! <= start!) continue;
      const entity = result.entities[entityIndex!];
      marks.push({
        start: start!,
        end: end!,
        kind,
        certainty: certainty!,
        ...(entity === undefined ? {} : { entity }),
      });
    }
    this.marks = marks;
  }

  /**
   * The mark that contains or touches `offset`; of two that touch it, the one that starts there.
   */
  at(offset: number): Mark | undefined {
    const next = this.#firstEndingAfter(offset);
    const mark = this.marks[next];
    if (mark && mark.start <= offset) return mark;
    const before = this.marks[next - 1];
    return before?.end === offset ? before : undefined;
  }

  /** Every mark of `entity`, in text order. */
  of(entity: string): readonly Mark[] {
    return this.marks.filter((mark) => mark.entity === entity);
  }

  /**
   * Where to go from `offset`: to the next mention of the entity named there, round the end of the
   * article; from a place without a name, to the next mark in the direction.
   */
  step(offset: number, direction: 1 | -1): Mark | undefined {
    const here = this.at(offset);
    const stops = here?.entity === undefined ? this.marks : this.of(here.entity);
    if (stops.length === 0) return undefined;
    if (here) {
      const index = stops.indexOf(here);
      return stops[(index + direction + stops.length) % stops.length];
    }
    if (direction === 1) return stops.find((mark) => mark.start > offset) ?? stops[0];
    return stops.findLast((mark) => mark.end < offset) ?? stops.at(-1);
  }

  #firstEndingAfter(offset: number): number {
    return partitionPoint(this.marks.length, (at) => this.marks[at]!.end <= offset);
  }
}
