import { isCode } from '../../shared/errors.ts';
import { childrenOf } from '../residents/children/children.ts';
import { leave } from './bind.ts';
import { householdsOf } from './membership-repository.ts';

/**
 * Out of every household and request, and the children with them: they were brought in on their guardian's word.
 * Can be taken again from where it broke off.
 */
export async function leaveAll(personId: string): Promise<void> {
  const children = await childrenOf(personId);
  for (const id of [personId, ...children.map((child) => child.id)])
    for (const { code } of await householdsOf(id))
      try {
        await leave(id, code);
      } catch (error) {
        // Left on another phone in the same moment.
        if (!isCode(error, 'not_found')) throw error;
      }
}
