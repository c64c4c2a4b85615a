import * as z from 'zod';
import { api } from '../../../shared/http/api.ts';
import { contract, inLanguage } from '../../../shared/http/contract.ts';
import { PURPOSE_NAMES, PURPOSES } from '../domain/purposes.ts';
import { requireNotice } from '../notice-repository.ts';
import { purposeParams, shownNoticeSchema } from '../notice-view.ts';

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/notices/{purpose}',
    summary: 'What residents are told before they agree to a purpose',
    auth: 'public',
    params: purposeParams,
    responses: { 200: shownNoticeSchema.extend({ purpose: z.enum(PURPOSES), name: z.string() }) },
    problems: ['not_found'],
  }),
  async ({ params: { purpose }, language }) => {
    const { version, title, text, publishedAt } = await requireNotice(purpose);
    const body = {
      purpose,
      name: inLanguage(PURPOSE_NAMES[purpose], language),
      version,
      title: inLanguage(title, language),
      text: inLanguage(text, language),
      publishedAt,
    };
    return { status: 200, body };
  },
);
