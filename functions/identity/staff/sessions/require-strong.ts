import { DomainError } from '../../../shared/errors.ts';
import { weaknessOf } from './domain/strength.ts';

/** @throws DomainError `weak_password`, with the reason at `body.password` */
export function requireStrong(password: string, names: readonly string[]): void {
  const weakness = weaknessOf(password, names);
  if (weakness) throw new DomainError('weak_password', {}, [{ path: 'body.password', message: weakness }]);
}
