import { raiseFromCard } from '../../../functions/dispatch/inspections/couriers/raise-from-card.ts';
import { draftOwner } from '../../../functions/shared/media/draft-owner.ts';
import { CODE } from '../../support/small-district.ts';
import { issueCard } from '../flows/couriers.ts';
import { putUpload } from '../flows/resident.ts';
import type { Step, Story } from './teller.ts';

const KEY = 'ride-1';
const courier = { code: 'KCARD2222', pin: 1 };
const card: Step = async ({ world }) => void issueCard(world, courier.code);
const raises: Step = async (teller) => {
  const photos = [putUpload(teller.world, 'C1', await draftOwner(KEY))];
  const seen = { category: 'lighting.lamp_out', description: '路上看到', code: CODE, photos };
  await teller.carryOut('ride', () => raiseFromCard(seen, courier, KEY));
};

export const COURIER_STORIES: Story[] = [{ name: 'raised from a card', before: [card], after: [raises] }];
