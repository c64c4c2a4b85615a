import { useTranslate } from 'react-admin';
import type { AuditRow } from '../api/records.ts';

/** A log row in words: by whom, and what. Ids stay ids: the log knows no names, and outlives them. */
export function useAuditWords() {
  const translate = useTranslate();
  const thing = (path: string): string => {
    const [, , name = ''] = path.split('/');
    return translate(`audit.things.${name}`, { _: name || path });
  };
  return {
    who({ actor }: AuditRow): string {
      if (actor.kind === 'staff') return actor.id ?? '';
      return translate(`audit.${actor.kind}`, { id: actor.id ?? '' });
    },
    what({ action, seen }: AuditRow): string {
      if (seen) return translate('audit.saw');
      const [verb = '', path] = action.split(' ');
      // What a consumer does is named by the event it reacts to.
      const plain = path ? `${translate(`audit.verbs.${verb}`)} · ${thing(path)}` : action;
      return translate(`audit.acts.${action.replace(/\W+/g, '_')}`, { _: plain });
    },
    concerning({ changed = [], seen, more }: AuditRow): string[] {
      if (seen) return [`${thing(`/api/${seen.kind}s`)} ${seen.id}`];
      const rows = changed.map(({ row, version }) => {
        const [pk = ''] = row.split('|');
        return version === undefined ? pk : `${pk} · ${translate('audit.version', { version })}`;
      });
      const distinct = [...new Set(rows)];
      return more ? [...distinct, translate('audit.more', { count: more })] : distinct;
    },
  };
}
