/**
 * Milliseconds that this process computes while `run` runs: what others do on the machine does not
 * count.
 */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
