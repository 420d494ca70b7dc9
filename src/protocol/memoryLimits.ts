/**
 * How Node is started for a server: a young generation of a third of what it would take, which
 * costs no time, and an old one that grows in smaller steps. Without them a corpus of some thousand
 * articles makes V8 reserve hundreds of megabytes that hold garbage.
 */
export const MEMORY_LIMITS: readonly string[] = ['--max-semi-space-size=8', '--max-old-space-size=1536'];
