import { dateInWords } from './dateValue.ts';
import type { ArticleRecord } from './articleRecord.ts';
import type { ArticleKey } from './articleTable.ts';
import { bytesIn, numberIn } from './database.ts';
import { dateId, dateKey, kindNumber, levelOf, sortKeyOf } from './entityKeys.ts';
import { fold } from './fold.ts';
import { decodePosted, encodePosted, type Posted } from './posted.ts';
import { encodeMentions } from './posting.ts';
import type { Queries } from './queries.ts';
import { rolesIn } from './roles.ts';

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

/** Writes what articles say of people, places and dates, and takes it back. Costs what the article holds. */
export class EntityWriter {
  readonly #queries: Queries;
  /** Entities that lost an article: they go if nothing refers to them in the end. */
  readonly #left = new Set<number>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** Counts all that an article says, under the keys of its entities. `nameOf` tells an entity's corpus-wide name. */
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

  /** Takes back all that was counted for an article. Not before {@link sweep} do entities go. */
  retract(article: ArticleKey): void {
    for (const posted of this.#posted(article.id)) this.#retract(article, posted);
    this.#keep(article.id, []);
  }

  /** What changes for an article whose entities have other keys now: first this is taken back … */
  retractMoved(article: ArticleKey, before: readonly string[], after: readonly string[]): void {
    const moved = this.#moved(before, after);
    const [gone, kept] = [[] as Posted[], [] as Posted[]];
    for (const posted of this.#posted(article.id)) (moved.has(posted.entity) ? gone : kept).push(posted);
    for (const posted of gone) this.#retract(article, posted);
    this.#keep(article.id, kept);
  }

  /** … and then, when all articles have left their old entities, this is counted. */
  postMoved(
    article: ArticleKey,
    record: ArticleRecord,
    keys: readonly string[],
    nameOf: (local: number) => string,
  ): void {
    const kept = this.#posted(article.id);
    const there = new Set(kept.map(({ entity }) => entity));
    const fresh = groupsOf(record, keys)
      .filter(({ key }) => !there.has(this.#numberOf(key) ?? -1))
      .map((group) => this.#post(article, record, group, nameOf));
    this.#keep(article.id, [...kept, ...fresh]);
  }

  /** The number of an entity's row, which is made when it is not there. */
  entity(key: string, kind: number, name: string): number {
    return (
      this.#numberOf(key) ?? this.#create({ key, kind, name, sortName: fold(name), level: '', text: name })
    );
  }

  /** Gives an entity another name to be shown by. */
  rename(key: string, name: string): void {
    const row = this.#queries.on('SELECT id, name FROM entity WHERE key = ?').get(key);
    if (!row || row[1] === name) return;
    const id = numberIn(row[0]);
    this.#queries.on('UPDATE entity SET name = ?, sort_name = ? WHERE id = ?').run(name, fold(name), id);
    this.#alias(id, name, 0);
    const old = this.#queries
      .on('DELETE FROM alias WHERE entity = ? AND surface = ? AND count <= 0 RETURNING id')
      .get(id, row[1]!);
    if (old) this.#queries.on('DELETE FROM alias_text WHERE rowid = ?').run(old[0]!);
  }

  /** Forgets entities that nothing refers to any more. */
  sweep(): void {
    for (const id of this.#left) {
      const gone = this.#queries.on('DELETE FROM entity WHERE id = ? AND refs <= 0 RETURNING id').get(id);
      if (!gone) continue;
      const aliases = this.#queries.on('DELETE FROM alias WHERE entity = ? RETURNING id').all(id);
      for (const [alias] of aliases) this.#queries.on('DELETE FROM alias_text WHERE rowid = ?').run(alias!);
      this.#queries.on('DELETE FROM role WHERE entity = ?').run(id);
    }
    this.#left.clear();
  }

  /** Numbers of entities for which other locals of the article stand now. */
  #moved(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
    const localsOf = (keys: readonly string[]): Map<string, string> => {
      const locals = new Map<string, string>();
      for (const [local, key] of keys.entries())
        locals.set(key, `${locals.get(key) ?? ''} ${local.toString()}`);
      return locals;
    };
    const [old, now] = [localsOf(before), localsOf(after)];
    const moved = new Set<number>();
    for (const [key, locals] of old) if (now.get(key) !== locals) moved.add(this.#numberOf(key) ?? -1);
    return moved;
  }

  #post(article: ArticleKey, record: ArticleRecord, group: Group, nameOf: (local: number) => string): Posted {
    const { key, kind, locals, all, value } = group;
    const entity =
      this.#numberOf(key) ??
      this.#create(
        value === undefined
          ? {
              key,
              kind,
              name: nameOf(locals[0]!),
              sortName: fold(nameOf(locals[0]!)),
              level: '',
              text: nameOf(locals[0]!),
            }
          : {
              key,
              kind,
              name: value,
              sortName: sortKeyOf(value),
              level: levelOf(value),
              text: `${value}\n${dateInWords(value)}`,
            },
      );
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
    this.#count(entity, counted.length, counted.length > 0 ? 1 : 0, all.length, 1);
    const [aliases, roles]: [Posted['aliases'][number][], number[]] = [[], []];
    if (value === undefined && counted.length > 0) {
      const surfaces = new Map<string, number>();
      for (const mention of counted) {
        const { surface } = record.mentions[mention]!;
        surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
      }
      for (const [surface, count] of surfaces)
        aliases.push({ id: this.#alias(entity, surface, count), count });
      const titles = locals.flatMap((local) => record.analysis.entities[local]?.titles ?? []);
      for (const text of rolesIn(titles).values()) roles.push(this.#role(entity, text));
    }
    return { entity, counted: counted.length, total: all.length, aliases, roles };
  }

  #retract(article: ArticleKey, { entity, counted, total, aliases, roles }: Posted): void {
    if (total > 0)
      this.#queries
        .on('DELETE FROM posting WHERE entity = ? AND day = ? AND tie = ? AND article = ?')
        .run(entity, article.day, article.tie, article.id);
    this.#count(entity, -counted, counted > 0 ? -1 : 0, -total, -1);
    for (const { id, count } of aliases) {
      this.#queries.on('UPDATE alias SET count = count - ? WHERE id = ?').run(count, id);
      const gone = this.#queries
        .on(
          `DELETE FROM alias WHERE id = ? AND count <= 0
           AND surface <> (SELECT name FROM entity WHERE entity.id = alias.entity) RETURNING id`,
        )
        .get(id);
      if (gone) this.#queries.on('DELETE FROM alias_text WHERE rowid = ?').run(id);
    }
    for (const id of roles) {
      this.#queries.on('UPDATE role SET articles = articles - 1 WHERE id = ?').run(id);
      this.#queries.on('DELETE FROM role WHERE id = ? AND articles <= 0').run(id);
    }
    this.#left.add(entity);
  }

  #count(entity: number, mentions: number, articles: number, total: number, refs: number): void {
    this.#queries
      .on(
        `UPDATE entity SET mentions = mentions + ?, articles = articles + ?, total = total + ?, refs = refs + ?
         WHERE id = ?`,
      )
      .run(mentions, articles, total, refs, entity);
  }

  #create(row: {
    readonly key: string;
    readonly kind: number;
    readonly name: string;
    readonly sortName: string;
    readonly level: string;
    /** What it is found by when the reader types. */
    readonly text: string;
  }): number {
    const made = this.#queries
      .on('INSERT INTO entity (key, kind, name, sort_name, level) VALUES (?, ?, ?, ?, ?) RETURNING id')
      .get(row.key, row.kind, row.name, row.sortName, row.level);
    const id = numberIn(made?.[0]);
    this.#alias(id, row.text, 0);
    return id;
  }

  #alias(entity: number, surface: string, count: number): number {
    const known = this.#queries
      .on('SELECT id FROM alias WHERE entity = ? AND surface = ?')
      .get(entity, surface);
    if (known) {
      const id = numberIn(known[0]);
      if (count > 0) this.#queries.on('UPDATE alias SET count = count + ? WHERE id = ?').run(count, id);
      return id;
    }
    const made = this.#queries
      .on('INSERT INTO alias (entity, surface, count) VALUES (?, ?, ?) RETURNING id')
      .get(entity, surface, count);
    const id = numberIn(made?.[0]);
    this.#queries.on('INSERT INTO alias_text (rowid, text) VALUES (?, ?)').run(id, fold(surface));
    return id;
  }

  #role(entity: number, text: string): number {
    const row = this.#queries
      .on(
        `INSERT INTO role (entity, text, articles) VALUES (?, ?, 1)
         ON CONFLICT (entity, text) DO UPDATE SET articles = articles + 1 RETURNING id`,
      )
      .get(entity, text);
    return numberIn(row?.[0]);
  }

  #numberOf(key: string): number | undefined {
    const row = this.#queries.on('SELECT id FROM entity WHERE key = ?').get(key);
    return row && numberIn(row[0]);
  }

  #posted(article: number): readonly Posted[] {
    return decodePosted(
      bytesIn(this.#queries.on('SELECT posted FROM body WHERE article = ?').get(article)?.[0]),
    );
  }

  #keep(article: number, posted: readonly Posted[]): void {
    this.#queries.on('UPDATE body SET posted = ? WHERE article = ?').run(encodePosted(posted), article);
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
