import { useState } from 'react';
import { http } from '../../api/http.ts';
import type { Names, RegionLevel } from '../../api/records.ts';
import { uploadImport } from '../../api/upload.ts';

export type RowError = { line: number; column?: string; code: string };
export type Imported = {
  encoding: string;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  first: {
    line: number;
    code: string;
    level: RegionLevel;
    name: Names;
    change: 'added' | 'changed';
    boundary: boolean;
  }[];
  errors: RowError[];
  errorCount: number;
  warnings: RowError[];
  warningCount: number;
};

type State =
  | { step: 'choose' }
  | { step: 'busy' }
  | { step: 'shown'; shown: Imported }
  | { step: 'done'; done: Imported };
type Sent = { uploadId: string; contentType: string };

/** Windows knows no GeoJSON and calls a CSV a spreadsheet: the name says it better than the type. */
export const importTypeOf = (fileName: string): string =>
  /\.(geo)?json$/i.test(fileName) ? 'application/geo+json' : 'text/csv';

const ask = (sent: Sent, dryRun: boolean) =>
  http.json<Imported>('/api/regions/import', {
    method: 'POST',
    query: { dryRun: String(dryRun) },
    body: sent,
  });

/** A file on its way: put into storage, shown, taken. */
export function useImport() {
  const [state, setState] = useState<State>({ step: 'choose' });
  const [problem, setProblem] = useState<Error>();
  const [sent, setSent] = useState<Sent>();

  const run = async (before: State, work: () => Promise<State>) => {
    setProblem(undefined);
    setState({ step: 'busy' });
    try {
      setState(await work());
    } catch (error) {
      setState(before);
      setProblem(error as Error);
    }
  };
  return {
    state,
    problem,
    show: (file: File) =>
      run({ step: 'choose' }, async () => {
        const contentType = importTypeOf(file.name);
        const uploaded = { uploadId: await uploadImport(file, contentType), contentType };
        setSent(uploaded);
        return { step: 'shown', shown: await ask(uploaded, true) };
      }),
    apply: () => {
      if (sent) return run(state, async () => ({ step: 'done', done: await ask(sent, false) }));
    },
    again: () => setState({ step: 'choose' }),
  };
}
