declare module 'edtf' {
  /** Parses an EDTF text. @throws where it is no valid EDTF. */
  function edtf(text: string): { readonly edtf: string; readonly type: string };
  export = edtf;
}
