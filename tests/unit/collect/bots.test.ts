import { expect, test } from 'vitest';
import { botName } from '../../../server/src/collect/admission/bots';
import { KNOWN_BOTS } from '../../../server/src/collect/admission/known-bots';
import { CHROME, FIREFOX } from '../../helpers/visits';

const chromeOf = (more: string) =>
  `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ${more}) Chrome/140.0.0.0 Safari/537.36`;

test.each([
  [chromeOf('GPTBot/1.2; +https://openai.com/gptbot'), 'GPTBot'],
  [chromeOf('ChatGPT-User/1.0; +https://openai.com/bot'), 'ChatGPT-User'],
  [chromeOf('ClaudeBot/1.0; +claudebot@anthropic.com'), 'ClaudeBot'],
  [chromeOf('claude-user/1.0'), 'Claude-User'],
  [chromeOf('Perplexity-User/1.0'), 'Perplexity-User'],
  [chromeOf('Applebot-Extended/0.1'), 'Applebot-Extended'],
  [chromeOf('Applebot/0.1'), 'Applebot'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot'],
  ['facebookexternalhit/1.1', 'facebookexternalhit'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
    'HeadlessChrome',
  ],
  ['curl/8.5.0', 'other'],
  ['SomeNewBot/1.0', 'other'],
  ['', 'nameless'],
  [FIREFOX, null],
  [CHROME, null],
])('%s is %s', (userAgent, expected) => {
  expect(botName(userAgent)).toBe(expected);
});

test('every program that is listed is known by its own name', () => {
  for (const name of Object.values(KNOWN_BOTS).flat()) {
    expect(botName(`Mozilla/5.0 (compatible; ${name}/1.0)`), name).toBe(name);
  }
});

test('a reader’s browser is no program because a part of its name looks like one', () => {
  expect(botName(`${CHROME} MyGPTBotanica/1.0`)).not.toBe('GPTBot');
});
