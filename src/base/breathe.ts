/** Lets all that waits in the event loop run, then continues. */
export function breatheByTimer(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
