import { CODEC_VERSION } from '../record/recordCodec.ts';

/** Set when the bundles are made: a hash of the sources that an analysis depends on. */
declare const ANALYZER_SOURCES: string | undefined;

/** Analyses of another version are made again. */
export const ANALYZER_VERSION = `${CODEC_VERSION.toString()}-${
  typeof ANALYZER_SOURCES === 'undefined' ? 'unbundled' : ANALYZER_SOURCES
}`;
