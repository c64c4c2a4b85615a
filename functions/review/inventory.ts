import { REPORTER, WORK } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { type ItemType, item } from '../shared/inventory/item.ts';
import { reviewSchema } from './review-repository.ts';

const { comment, ...shape } = reviewSchema.shape;

export const ITEMS: ItemType[] = [
  item('review', 'REVIEW#orderId / REVIEW', declared(WORK, shape), declared(REPORTER, { comment })),
];
