import { useOpenFile } from '../api/use-open-file.ts';

/** As many labels as one sheet file takes. */
export const maxLabels = 200;
type What = { codes: string[] } | { community: string; kind?: string | undefined };

/** A label sheet, ready to print. */
export function usePrintSheet() {
  const { open, opening } = useOpenFile('code-sheet.pdf');
  const print = (what: What) =>
    open(
      '/api/code-sheets',
      'codes' in what ? { codes: what.codes.join(',') } : { community: what.community, kind: what.kind },
    );
  return { print, printing: opening };
}
