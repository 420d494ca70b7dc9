/** Articles about which a `corpus-lens.json` says something else than before. */
export interface ConfigChange {
  /** Their mentions are corrected otherwise, and are so already. */
  readonly corrected: ReadonlySet<string>;
  /** They appeared on another day, and are to be read again. */
  readonly redated: ReadonlySet<string>;
}
export const NO_CHANGE: ConfigChange = { corrected: new Set(), redated: new Set() };
