import type { Language } from '../../shared/http/contract.ts';
import { rootView } from '../merged/root-view.ts';
import type { ReportFile } from '../report-repository.ts';
import { trackingView } from '../track.ts';

/**
 * What who follows a report sees: how it stands and what was done. What its reporter wrote and showed, and what was
 * written to them, is between them and the office; and a follower has no say in it.
 */
export async function followerView(file: ReportFile, language: Language) {
  const view = await trackingView(file, language);
  const { reportId, status, category, categoryName, place, createdAt, dueAt, colour } = view;
  return {
    ...{ reportId, status, category, categoryName, place, createdAt, dueAt, colour },
    description: '',
    ...(view.unit ? { unit: view.unit } : {}),
    photos: [],
    pendingPhotos: 0,
    steps: rootView(file).steps,
    ...(view.root ? { root: view.root } : {}),
    canConfirm: false,
    canRate: false,
    canPraise: false,
    canAnswer: false,
    followers: file.followers,
    following: true,
  };
}
