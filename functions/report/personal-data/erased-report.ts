import { ERASED_WORDS } from '../../shared/personal-data/erased-words.ts';
import type { Report } from '../domain/report.ts';

/** The report as the place's affair: what, where and when stay; who, their words and their pictures go. */
export function erasedReport(report: Report, placeName: string): Report {
  const { personId: _, answers: __, rating, ...rest } = report;
  return {
    ...rest,
    description: ERASED_WORDS,
    place: { ...report.place, name: placeName },
    ...(rating ? { rating: { stars: rating.stars, at: rating.at } } : {}),
    photoCount: 0,
    hasContact: false,
    version: report.version + 1,
  };
}
