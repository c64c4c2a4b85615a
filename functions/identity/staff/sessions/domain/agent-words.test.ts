import { expect, it } from 'vitest';
import { agentWords } from './agent-words.ts';

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; PJD110) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 MicroMessenger/8.0.50',
    'WeChat · iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Edge · Windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15', 'Safari · macOS'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1 HuaweiBrowser/5.0', 'Huawei Browser · HarmonyOS'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox · Linux'],
  ['curl/8.5', ''],
  [undefined, ''],
])('%s is %s', (agent, words) => {
  expect(agentWords(agent)).toBe(words);
});
