import * as z from 'zod';
import { ridingCard } from '../../../../shared/codes/courier-card.ts';
import { config } from '../../../../shared/district/config.ts';
import { api } from '../../../../shared/http/api.ts';
import { contract, inLanguage, page, pageQuery } from '../../../../shared/http/contract.ts';
import { STATUS_WORDS, statusWord } from '../domain/status-word.ts';
import { raisedFrom } from '../raised-rows.ts';

const row = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  categoryName: z.string(),
  place: z.string(),
  status: z.enum(STATUS_WORDS),
});

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/courier-inspections',
    summary:
      'What was raised from this card in the last thirty days, newest first, and how it stands in one word',
    auth: 'courier',
    query: pageQuery,
    responses: { 200: page(row) },
    problems: ['code_not_found', 'code_suspended', 'code_replaced', 'not_a_courier', 'invalid_cursor'],
  }),
  async ({ courier, query, language }) => {
    await ridingCard(courier);
    const [{ orders, ...more }, categories] = await Promise.all([
      raisedFrom(courier.code, query),
      config('category'),
    ]);
    const items = orders.map((order) => {
      const category = categories.find(({ code }) => code === order.category);
      return {
        id: order.id,
        at: order.createdAt,
        categoryName: category ? inLanguage(category.name, language) : order.category,
        place: order.place.name,
        status: statusWord(order),
      };
    });
    return { status: 200, body: { items, ...more } };
  },
);
