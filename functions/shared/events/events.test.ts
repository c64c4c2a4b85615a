import { describe, expect, it } from 'vitest';
import { EVENTS, eventTypeSchema, messageSchema } from './events.ts';

describe('events', () => {
  it('come from one slice and go to at least one, none twice', () => {
    for (const { producer, consumers } of Object.values(EVENTS)) {
      expect(producer).not.toBe('');
      expect(consumers.length).toBeGreaterThan(0);
      expect(new Set<string>(consumers).size).toBe(consumers.length);
    }
  });

  it('are known by name, and by no name that every object has', () => {
    for (const name of Object.keys(EVENTS)) expect(eventTypeSchema.parse(name)).toBe(name);
    for (const name of ['constructor', '__proto__', 'report.unknown', ''])
      expect(eventTypeSchema.safeParse(name).success).toBe(false);
  });

  it('travel by id: a message holds nothing else', () => {
    expect(messageSchema.parse({ eventId: 'E1', description: 'words' })).toEqual({ eventId: 'E1' });
    expect(messageSchema.safeParse({}).success).toBe(false);
  });

  it('never hold a phone or a name of who reports', () => {
    expect(Object.keys(EVENTS['report.submitted'].payload.shape)).toEqual([
      'reportId',
      'category',
      'description',
      'place',
      'at',
      'photoCount',
      'request',
    ]);
  });
});
