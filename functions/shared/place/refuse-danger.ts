import { emergencyOf } from '../district/category-tree.ts';
import { config } from '../district/config.ts';
import { DomainError } from '../errors.ts';

/**
 * Where somebody is in danger a report would wait in a queue. Whoever sends one, by whatever way, is told the number
 * to call instead, and nothing is filed.
 * @throws DomainError `emergency`
 */
export async function refuseDanger(category: string): Promise<void> {
  const emergency = emergencyOf(await config('category'), category);
  if (!emergency) return;
  const { phone, text } = emergency;
  throw new DomainError('emergency', { phone, 'text.zh-CN': text.zh, 'text.en': text.en });
}
