/** localStorage that never throws: private windows and full phones lose memory, not the page. */
export function recall<T>(name: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`mashang.${name}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`mashang.${name}`);
    else localStorage.setItem(`mashang.${name}`, JSON.stringify(value));
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}
