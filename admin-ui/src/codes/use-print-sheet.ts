import { useState } from 'react';
import { useNotify } from 'react-admin';
import { http } from '../api/http.ts';

/** As many labels as one sheet file takes. */
export const maxLabels = 200;
type What = { codes: string[] } | { community: string; kind?: string | undefined };

/** Fetches a label sheet as the signed-in person and shows it in a tab of its own, ready to print. */
export function usePrintSheet() {
  const [printing, setPrinting] = useState(false);
  const notify = useNotify();

  const print = async (what: What) => {
    // Opened at once, while the click still counts as the person's wish: later it would be blocked as a pop-up.
    const tab = window.open('about:blank', '_blank');
    setPrinting(true);
    try {
      const query =
        'codes' in what ? { codes: what.codes.join(',') } : { community: what.community, kind: what.kind };
      const url = URL.createObjectURL(await http.blob('/api/code-sheets', { query }));
      if (tab) tab.location.href = url;
      else download(url);
      setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
    } catch (error) {
      tab?.close();
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
    } finally {
      setPrinting(false);
    }
  };
  return { print, printing };
}

function download(url: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = 'code-sheet.pdf';
  link.click();
}
