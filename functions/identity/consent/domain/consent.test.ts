import { describe, expect, it } from 'vitest';
import { answer, type Consent } from './consent.ts';

const personId = `P${'0'.repeat(26)}`;
const at = '2026-03-01T00:00:00.000Z';
const who = { personId, purpose: 'notices' as const, at };
const said = (given: boolean, version = 1, number = 1): Consent => ({ ...who, number, given, version });

describe('an answer', () => {
  it('says yes to the notice in force, and is the next in the history', () => {
    expect(answer(who, { given: true, version: 2 }, said(false, 1, 3), 2)).toEqual(said(true, 2, 4));
  });

  it('to another version than the one in force is refused, and so is one without a notice', () => {
    for (const inForce of [1, 3, undefined])
      expect(() => answer(who, { given: true, version: 2 }, undefined, inForce)).toThrow('notice_changed');
  });

  it('says no whatever was on the screen', () => {
    expect(answer(who, { given: false, version: 1 }, said(true, 2), 3)).toEqual(said(false, 1, 2));
  });

  it('that stands already adds nothing; nobody who never said yes has to say no', () => {
    expect(answer(who, { given: true, version: 2 }, said(true, 2), 2)).toBeUndefined();
    expect(answer(who, { given: false, version: 2 }, said(false, 1), 2)).toBeUndefined();
    expect(answer(who, { given: false, version: 2 }, undefined, 2)).toBeUndefined();
  });

  it('yes to a newer notice is an answer of its own', () => {
    expect(answer(who, { given: true, version: 2 }, said(true, 1), 2)).toEqual(said(true, 2, 2));
  });

  it('cannot end an account by the way', () => {
    const account = { ...who, purpose: 'account' as const };
    expect(() => answer(account, { given: false, version: 1 }, undefined, 1)).toThrow('account_is_erased');
  });
});
