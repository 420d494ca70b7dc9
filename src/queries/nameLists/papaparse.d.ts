/** What we use of papaparse: its own types bring in those of Node. */
declare module 'papaparse' {
  interface Step<Row> {
    readonly data: Row;
    readonly errors: readonly { readonly code: string; readonly message: string }[];
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    parse<Row>(
      text: string,
      options: { delimiter: string; newline: string; step: (step: Step<Row>) => void },
    ): void;
    unparse(rows: readonly (readonly string[])[], options: { newline: string }): string;
  };
  export = Papa;
}
