import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type Call, http } from './http.ts';

/** Fetches a file as the signed-in person and shows it in a tab of its own, ready to print. */
export function useOpenFile(name: string) {
  const [opening, setOpening] = useState(false);
  const notify = useNotify();

  const open = async (path: string, query?: Call['query']) => {
    // Opened at once, while the click still counts as the person's wish: later it would be blocked as a pop-up.
    const tab = window.open('about:blank', '_blank');
    setOpening(true);
    try {
      const url = URL.createObjectURL(await http.blob(path, query ? { query } : {}));
      if (tab) tab.location.href = url;
      else download(url, name);
      setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
    } catch (error) {
      tab?.close();
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
    } finally {
      setOpening(false);
    }
  };
  return { open, opening };
}

function download(url: string, name: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
