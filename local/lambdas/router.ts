/** Route matching as the HTTP API does it: method and path, and a fixed segment wins over a variable one. */
export type Route<T> = { method: string; path: string; target: T };
export type Match<T> = { route: Route<T>; pathParameters: Record<string, string> };

const isVariable = (segment: string) => segment.startsWith('{');

/** Fixed before variable, segment by segment from the left. */
function bySpecificity<T>(a: Route<T>, b: Route<T>): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (const [index, segment] of left.entries()) {
    const difference = Number(isVariable(segment)) - Number(isVariable(right[index] ?? '{'));
    if (difference !== 0) return difference;
  }
  return 0;
}

export function createRouter<T>(routes: Route<T>[]): (method: string, path: string) => Match<T> | undefined {
  const sorted = [...routes].sort(bySpecificity).map((route) => ({ route, segments: route.path.split('/') }));
  return (method, path) => {
    const given = path.split('/');
    for (const { route, segments } of sorted) {
      if (route.method !== method || segments.length !== given.length) continue;
      const pathParameters = matchSegments(segments, given);
      if (pathParameters) return { route, pathParameters };
    }
    return undefined;
  };
}

function matchSegments(segments: string[], given: string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    if (!isVariable(segment)) {
      if (segment !== value) return undefined;
    } else {
      if (value === '') return undefined;
      found[segment.slice(1, -1)] = decodeURIComponent(value);
    }
  }
  return found;
}
