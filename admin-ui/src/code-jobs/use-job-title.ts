import { useTranslate } from 'react-admin';
import { useName } from '../lookups/names.ts';
import { useRegions } from '../lookups/use-lookups.ts';
import type { CodeJob } from './job.ts';

/** What a job does, in a line: "Print door plates · Wutong community". */
export function useJobTitle() {
  const translate = useTranslate();
  const { data } = useRegions();
  const name = useName();
  return ({ kind, layout, of }: CodeJob): string => {
    if (kind === 'issue') return translate('code_jobs.issue_title');
    const region = (data ?? []).find(({ code }) => code === of?.region);
    return [
      translate('code_jobs.print_title', { layout: translate(`code_jobs.layout.${layout}`) }),
      of?.region ? (name(region?.name) ?? of.region) : translate('code_jobs.of_job'),
      ...(of?.kind ? [translate(`kind.${of.kind}`)] : []),
    ].join(' · ');
  };
}
