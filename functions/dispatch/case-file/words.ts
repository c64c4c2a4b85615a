import { fill } from '../../shared/fill.ts';
import type { Language } from '../../shared/http/contract.ts';
import { offsetReader } from '../../shared/zone.ts';
import en from './words-en.json' with { type: 'json' };
import zh from './words-zh-cn.json' with { type: 'json' };

/** What a case file says, in one language; times as the clocks of the district show them. */
export interface Words {
  text: typeof zh;
  /** The word of a code, or the code where nobody has a word for it. */
  word: (of: Readonly<Record<string, string>>, code: string) => string;
  fill: (text: string, values: Readonly<Record<string, string | number>>) => string;
  moment: (at: string) => string;
  /** @param minutes whole */
  length: (minutes: number) => string;
}

export function wordsOf(language: Language, timeZone: string): Words {
  const text: typeof zh = language === 'en' ? en : zh;
  const offsetAt = offsetReader(timeZone);
  return {
    text,
    fill,
    word: (of, code) => of[code] ?? code,
    moment: (at) => {
      const there = Date.parse(at) + offsetAt(Date.parse(at));
      return new Date(there).toISOString().slice(0, 16).replace('T', ' ');
    },
    length: (minutes) => {
      const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60)];
      if (days > 0) return fill(text.days, { days, hours: hours - days * 24 });
      if (hours > 0) return fill(text.hours, { hours, minutes: minutes - hours * 60 });
      return fill(text.minutes, { minutes });
    },
  };
}
