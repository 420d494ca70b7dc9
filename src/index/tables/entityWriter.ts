import { fold } from '../../base/words/fold.ts';
import { certainLevel } from '../../calendar/dateValue.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { ArticleRecord } from '../record/articleRecord.ts';
import { dateId, dateKey, kindNumber, sortKeyOf } from '../record/entityKeys.ts';
import { decodeContributions, encodeContributions, type Contribution } from '../record/contributions.ts';
import { encodeMentions } from '../record/posting.ts';
import { rolesIn } from '../record/roles.ts';
import { bytesIn, numberIn, textIn } from '../sqlite/database.ts';
import type { Queries } from '../sqlite/queries.ts';
import type { ArticleKey } from './articleTable.ts';
import { TextCounts } from './textCounts.ts';
import { EntityRows, type NewEntity } from './entityRows.ts';

/** What an article says of one entity or date. */
interface Group {
  readonly key: string;
  readonly kind: number;
  /** Indexes into the analysis's entities; empty for dates. */
  readonly locals: number[];
  /** Indexes into its mentions. */
  readonly all: number[];
  readonly value?: string;
}

/**
 * Writes what articles say about people, places and dates, and removes it. The cost depends on the
 * article alone. Figures are gathered: call {@link flush} before reading or committing.
 */
export class EntityWriter {
  readonly #queries: Queries;
  readonly #entities: EntityRows;
  readonly #aliases: TextCounts;
  readonly #roles: TextCounts;
  #isPending = false;

  constructor(queries: Queries) {
    this.#queries = queries;
    this.#entities = new EntityRows(queries);
    const made = queries.on('INSERT INTO alias_text (rowid, text) VALUES (?, ?)');
    const gone = queries.on('DELETE FROM alias_text WHERE rowid = ?');
    this.#aliases = new TextCounts(queries, {
      table: 'alias',
      text: 'surface',
      count: 'count',
      stays: 'surface = (SELECT name FROM entity WHERE entity.id = alias.entity)',
      made: (id, text) => {
        made.run(id, fold(text));
      },
      gone: (id) => {
        gone.run(id);
      },
    });
    this.#roles = new TextCounts(queries, { table: 'role', text: 'text', count: 'articles' });
  }

  /**
   * Counts all that an article says, under the keys of its entities. `nameOf` gives an entity's
   * name in the corpus.
   */
  post(
    article: ArticleKey,
    record: ArticleRecord,
    keys: readonly string[],
    nameOf: (local: number) => string,
  ): void {
    const groups = groupsOf(record, keys);
    this.#keep(
      article.id,
      groups.map((group) => this.#post(article, record, group, nameOf)),
    );
  }

  /** Takes back all that was counted for an article. */
  retract(article: ArticleKey): void {
    for (const contribution of this.#contributions(article.id)) this.#retract(article, contribution);
    this.#queries.on('DELETE FROM posted WHERE article = ?').run(article.id);
  }

  /** What changes for an article whose entities have other keys now: first this is taken back … */
  retractMoved(article: ArticleKey, before: readonly string[], after: readonly string[]): void {
    const moved = this.#moved(before, after);
    const [gone, kept] = [[] as Contribution[], [] as Contribution[]];
    for (const contribution of this.#contributions(article.id))
      (moved.has(contribution.entity) ? gone : kept).push(contribution);
    for (const contribution of gone) this.#retract(article, contribution);
    this.#keep(article.id, kept);
  }

  /** … and then, when all articles have left their old entities, this is counted. */
  postMoved(
    article: ArticleKey,
    record: ArticleRecord,
    keys: readonly string[],
    nameOf: (local: number) => string,
  ): void {
    const kept = this.#contributions(article.id);
    const there = new Set(kept.map(({ entity }) => entity));
    const fresh = groupsOf(record, keys)
      .filter(({ key }) => !there.has(this.#entities.numberOf(key) ?? -1))
      .map((group) => this.#post(article, record, group, nameOf));
    this.#keep(article.id, [...kept, ...fresh]);
  }

  /** The number of an entity's row, which is made when it is not there. */
  entity(key: string, kind: number, name: string): number {
    return this.#entities.numberOf(key) ?? this.#make({ key, kind, name, sortName: fold(name), level: '' });
  }

  /** Gives an entity another name to be shown by. */
  rename(key: string, name: string): void {
    const row = this.#queries.on('SELECT id, name FROM entity WHERE key = ?').get(key);
    if (!row || row[1] === name) return;
    const id = numberIn(row[0]);
    this.#queries.on('UPDATE entity SET name = ?, sort_name = ? WHERE id = ?').run(name, fold(name), id);
    this.#aliases.add(id, name, 0);
    this.#write();
    this.#aliases.dropUncounted(id, textIn(row[1]));
  }

  /** Writes what was gathered, and forgets entities that nothing refers to any more. */
  flush(): void {
    if (!this.#isPending) return;
    this.#isPending = false;
    this.#write();
    for (const id of this.#entities.sweep()) {
      this.#aliases.dropEntity(id);
      this.#roles.dropEntity(id);
    }
  }

  /** Forgets what was gathered: the transaction was undone. */
  reset(): void {
    this.#isPending = false;
    for (const rows of [this.#entities, this.#aliases, this.#roles]) rows.reset();
  }

  #write(): void {
    for (const rows of [this.#entities, this.#aliases, this.#roles]) rows.flush();
  }

  /** Numbers of entities that other entities of the article are now. */
  #moved(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
    const localsOf = (keys: readonly string[]): Map<string, string> => {
      const locals = new Map<string, string>();
      for (const [local, key] of keys.entries())
        locals.set(key, `${locals.get(key) ?? ''} ${local.toString()}`);
      return locals;
    };
    const [old, now] = [localsOf(before), localsOf(after)];
    const moved = new Set<number>();
    for (const [key, locals] of old)
      if (now.get(key) !== locals) moved.add(this.#entities.numberOf(key) ?? -1);
    return moved;
  }

  #post(
    article: ArticleKey,
    record: ArticleRecord,
    group: Group,
    nameOf: (local: number) => string,
  ): Contribution {
    const { key, kind, locals, all, value } = group;
    const entity =
      value === undefined
        ? this.entity(key, kind, nameOf(locals[0]!))
        : (this.#entities.numberOf(key) ??
          this.#make(
            { key, kind, name: value, sortName: sortKeyOf(value), level: certainLevel(value) },
            `${value}\n${dateInWords(value)}`,
          ));
    const counted = all.filter((mention) => record.counts(mention));
    if (all.length > 0) {
      this.#queries
        .on(
          'INSERT INTO posting (entity, day, tie, article, span, counted, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          entity,
          article.day,
          article.tie,
          article.id,
          article.span,
          counted.length,
          encodeMentions(all, (mention) => record.counts(mention)),
        );
    }
    this.#isPending = true;
    this.#entities.count(entity, 1, counted.length, all.length);
    const [aliases, roles]: [Contribution['aliases'][number][], number[]] = [[], []];
    if (value === undefined && counted.length > 0) {
      const surfaces = new Map<string, number>();
      for (const mention of counted) {
        const { surface } = record.mentions[mention]!;
        surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
      }
      for (const [surface, count] of surfaces)
        aliases.push({ id: this.#aliases.add(entity, surface, count), count });
      const titles = locals.flatMap((local) => record.analysis.entities[local]?.titles ?? []);
      for (const text of rolesIn(titles).values()) roles.push(this.#roles.add(entity, text, 1));
    }
    return { entity, counted: counted.length, total: all.length, aliases, roles };
  }

  #retract(article: ArticleKey, { entity, counted, total, aliases, roles }: Contribution): void {
    if (total > 0)
      this.#queries
        .on('DELETE FROM posting WHERE entity = ? AND day = ? AND tie = ? AND article = ?')
        .run(entity, article.day, article.tie, article.id);
    this.#isPending = true;
    this.#entities.count(entity, -1, counted, total);
    for (const { id, count } of aliases) this.#aliases.subtract(id, count);
    for (const id of roles) this.#roles.subtract(id, 1);
  }

  /** @param text what it is found by when the reader types */
  #make(entity: NewEntity, text = entity.name): number {
    this.#isPending = true;
    const id = this.#entities.make(entity);
    this.#aliases.add(id, text, 0);
    return id;
  }

  #contributions(article: number): readonly Contribution[] {
    const row = this.#queries.on('SELECT data FROM posted WHERE article = ?').get(article);
    return row ? decodeContributions(bytesIn(row[0])) : [];
  }

  #keep(article: number, contributions: readonly Contribution[]): void {
    this.#queries
      .on('INSERT OR REPLACE INTO posted (article, data) VALUES (?, ?)')
      .run(article, encodeContributions(contributions));
  }
}

function groupsOf({ analysis, mentions }: ArticleRecord, keys: readonly string[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [local, { kind }] of analysis.entities.entries()) {
    const key = keys[local]!;
    const group = groups.get(key);
    if (group) group.locals.push(local);
    else groups.set(key, { key, kind: kindNumber(kind), locals: [local], all: [] });
  }
  for (const [index, { kind, entity, value }] of mentions.entries()) {
    if (kind === 'date') {
      const key = dateId(value);
      const group: Group = groups.get(key) ?? {
        key,
        kind: kindNumber('date'),
        locals: [],
        all: [],
        value: dateKey(value),
      };
      group.all.push(index);
      groups.set(key, group);
    } else if (entity !== undefined) groups.get(keys[entity] ?? '')?.all.push(index);
  }
  return [...groups.values()];
}
