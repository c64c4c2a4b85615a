/** Prints what is going on, with the seconds since the start; silence of a minute looks like a hang. */
export function createProgress(write: (line: string) => void = (line) => console.log(line)) {
  const started = performance.now();
  return (text: string): void => {
    write(`${((performance.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${text}`);
  };
}
