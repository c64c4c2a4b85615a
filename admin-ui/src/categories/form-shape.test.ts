import { describe, expect, it } from 'vitest';
import type { Category, Deadline } from '../api/records.ts';
import { categoryBody, fromForm, toForm } from './form-shape.ts';

const name = { zh: '路灯', en: 'Lamp' };
const category: Category = { id: 'a.b', code: 'a.b', parent: 'a', name, hours: 4, version: 2 };
const sent = (change: Partial<ReturnType<typeof toForm>> = {}, record = category) =>
  categoryBody({ ...record, ...fromForm({ ...toForm(record), ...change }) });

describe('the form of a category', () => {
  it('sends what it was given when nothing is touched', () => {
    expect(sent()).toEqual({ parent: 'a', name, hours: 4, retired: false, version: 2 });
    const deadline: Deadline = {
      clock: 'working',
      case: 600,
      stages: { route: 60 },
      severities: { urgent: { clock: 'elapsed', case: 120 } },
    };
    const { hours: _, ...rest } = category;
    const full: Category = { ...rest, deadline, severity: 'urgent', retired: true };
    expect(sent({}, full)).toEqual({
      parent: 'a',
      name,
      deadline,
      severity: 'urgent',
      retired: true,
      version: 2,
    });
  });

  it('sends one way of telling the deadline and not what was typed for another', () => {
    expect(sent({ how: 'above' })).not.toHaveProperty('hours');
    expect(sent({ how: 'above' })).not.toHaveProperty('deadline');
    expect(sent({ how: 'full' })).toMatchObject({ deadline: { clock: 'working', case: 1260 } });
    expect(sent({ how: 'full' })).not.toHaveProperty('hours');
  });

  it('leaves out stages that were emptied and severities that were switched off', () => {
    const deadline: Deadline = {
      clock: 'working',
      case: 60,
      stages: { route: null, accept: 15 },
      severities: { minor: { clock: 'working', case: 90 } },
    };
    const special = { minor: false, urgent: false };
    expect(sent({ how: 'full', deadline, special })).toMatchObject({
      deadline: { clock: 'working', case: 60, stages: { accept: 15 } },
    });
    expect(sent({ how: 'full', deadline, special }).deadline).not.toHaveProperty('severities');
  });

  it('takes a category out of its group, and an emergency away, when the field is emptied', () => {
    const { parent: _, ...top } = category;
    expect(sent({}, top)).toMatchObject({ parent: null });
    const emergency = { phone: '', text: name };
    expect(sent({ emergency })).not.toHaveProperty('emergency');
  });

  it('of a new one sends its code', () => {
    expect(categoryBody({ code: 'a.c', parent: 'a', name })).toEqual({ code: 'a.c', parent: 'a', name });
    expect(categoryBody({ code: 'b', name })).toEqual({ code: 'b', name });
  });
});
