const pending = new Set<() => void>();

for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const) {
  process.on(signal, () => process.exit(128 + number));
}
process.on('exit', () => {
  for (const cleanUp of [...pending].reverse()) cleanUp();
});

/**
 * Promises that `cleanUp` runs once: when the returned function is called, or else when this
 * process ends, by itself, by an error or by a signal. Synchronous, because a process that is
 * ending awaits nothing.
 */
export function atExit(cleanUp: () => void): () => void {
  const once = (): void => {
    if (pending.delete(once)) cleanUp();
  };
  pending.add(once);
  return once;
}
