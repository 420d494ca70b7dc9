/** Articles about which a `corpus-lens.json` says something else than before. */
export interface ConfigChange {
  /** Their corrections have changed, and are applied already. */
  readonly corrected: ReadonlySet<string>;
  /** They appeared on another day, and are to be read again. */
  readonly redated: ReadonlySet<string>;
}
export const NO_CHANGE: ConfigChange = { corrected: new Set(), redated: new Set() };
