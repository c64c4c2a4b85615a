import { SPINE } from '../shared/inventory/classes.ts';
import { fields, type ItemType, item } from '../shared/inventory/item.ts';
import { praiseSchema } from './praise-repository.ts';

export const ITEMS: ItemType[] = [
  item('praise', 'PRAISE#kind#whose / id', praiseSchema.shape),
  item(
    'praise-taken-back',
    'PRAISE#kind#whose / id',
    fields(
      { ...SPINE, purpose: 'that words taken back do not come later', retention: '61 days' },
      { string: 'at' },
    ),
  ),
  item(
    'praise_limit',
    'PRAISELIMIT#code#day / LIMIT',
    fields({ ...SPINE, purpose: 'that nobody floods a household', retention: '2 days' }, { number: 'count' }),
  ),
];
