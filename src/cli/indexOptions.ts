/** Options of the commands that work on a folder's index. */
export interface IndexOptions {
  /** `--db`: the file of the index; in memory when absent. */
  readonly db?: string | undefined;
  /** `--follow-links`: read also what links lead to outside the folder. */
  readonly 'follow-links'?: boolean | undefined;
  /** `--json`: data instead of text. */
  readonly json?: boolean | undefined;
  /** `--as-of`: the day after which a card leaves out articles. */
  readonly 'as-of'?: string | undefined;
  /** `--format`: how names are exported. */
  readonly format?: string | undefined;
  /** `--kind`: the kinds of names that are exported, with commas between them. */
  readonly kind?: string | undefined;
  /** `--dry-run`: of an import, only print what it would change. */
  readonly 'dry-run'?: boolean | undefined;
  /** `--skip-mistakes`: of an import, take the lines that can be used though others cannot. */
  readonly 'skip-mistakes'?: boolean | undefined;
  /** `--limit`: how many lines a list has at most. */
  readonly limit?: string | undefined;
}
