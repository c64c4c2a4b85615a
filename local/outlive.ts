import { readFileSync } from 'node:fs';

/** Parent of a process, where the system tells it in a file. */
function parentOf(pid: number): string | undefined {
  try {
    // "pid (name) state ppid …"; the name may hold anything, so count from its closing bracket.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
  } catch {
    return undefined;
  }
}

/**
 * Calls `end` when npm is gone. npm runs a script through a shell: a signal to npm ends that shell without
 * reaching us, and killing npm outright ends neither, so that a restart would find the port busy.
 */
export function endWithNpm(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) end();
  }, 250).unref();
}
