import { describe, expect, test } from 'vitest';
import { isSetting, SETTINGS } from '../../../contracts/settings';
import { config, optionsFrom } from '../../../server/src/config';
import { SETTING_VALUES } from '../../helpers/setting-values';

const SIZES = ['minPageSize', 'pageSize', 'maxPageSize'];

describe('the options in config/plugins', () => {
  test('need not be given', () => {
    expect(() => config.validator({})).not.toThrow();
    expect(() => config.validator(optionsFrom({}))).not.toThrow();
  });

  describe.each(Object.keys(SETTINGS).filter(isSetting))('%s', (name) => {
    const { right, wrong } = SETTING_VALUES[name];

    test('is taken where it can be used', () => {
      for (const value of right) {
        // All sizes are the same: they go together.
        const sizes = SIZES.includes(name) ? SIZES.map((size) => [size, value]) : [];
        expect(() => config.validator({ ...Object.fromEntries(sizes), [name]: value })).not.toThrow();
      }
    });

    test('is refused by name and value where it cannot', () => {
      for (const value of wrong) {
        expect(() => config.validator({ [name]: value })).toThrow(new RegExp(`^${name}: .+ (is|has) `));
      }
    });
  });

  test.each([
    ['timeZone', 'Mars/Olympus', 'timeZone: "Mars/Olympus" is no time zone: give an IANA name, as Europe/Berlin'],
    ['timeZone', 7, 'timeZone: 7 is no text'],
    ['silenceMinutes', 0, 'silenceMinutes: 0 is less than 1: give a whole number from 1 to 1440'],
    ['retentionDays', 800, 'retentionDays: 800 is more than 750: give a whole number from 1 to 750'],
    ['cookieDays', '30', 'cookieDays: "30" is no whole number: give a whole number from 1 to 390'],
    ['visitors', 'weekly', 'visitors: "weekly" is none of daily, client, cookie'],
    ['excludeStaff', 'yes', 'excludeStaff: "yes" is not true or false'],
    ['baseRate', '30/hours', 'baseRate: "30/hours" is no rate: give it as 30/minute, by second, minute, hour or day, or off'],
    [
      'allowedHosts',
      ['a.example', 'http://b'],
      'allowedHosts: "http://b" is no host: give it as www.example.com or *.example.com',
    ],
    ['excludedIps', ['1.2.3'], 'excludedIps: "1.2.3" is no address and no network: give it as 192.0.2.1 or 192.0.2.0/24'],
    ['excludedIps', '1.2.3.4', 'excludedIps: "1.2.3.4" is no list'],
    ['bodyFormats', ['xml'], 'bodyFormats: "xml" is none of json, form, multipart'],
    ['bodyFormats', ['json', 'json'], 'bodyFormats: "json" is there twice'],
    ['interactionSearchFields', ['metadata'], 'interactionSearchFields: "metadata" is none of documentId, eventType'],
    ['sessionPolicy', 'is-partner', 'sessionPolicy: "is-partner" is no name of a policy: give it as global::is-partner'],
    ['countryHeader', 'a b', 'countryHeader: "a b" is no name of a header: give it as cf-ipcountry'],
    ['staffNames', [''], 'staffNames: "" is no name: it is empty or has spaces around it'],
    [
      'pageSize',
      101,
      'minPageSize: 1 does not go together with the others: minPageSize (1), pageSize (101) and maxPageSize (100)',
    ],
    ['shards', 0, 'shards: 0 is less than 1: give a whole number from 1 to 256'],
    ['mostBuffered', 1, 'mostBuffered: 1 is less than 1000: give a whole number from 1000 to 1000000000'],
    ['whenRedisIsDown', 'panic', 'whenRedisIsDown: "panic" is not refuse or database'],
    ['drain', 'there', 'drain: "there" is not here or elsewhere'],
    ['buffer', 'file', 'buffer: "file" is not database or redis'],
    ['buffer', 'redis', 'buffer: "redis" needs the option redis'],
    ['countryDatabase', 7, 'countryDatabase: 7 is no path of a file'],
    ['locked', ['colour'], 'locked: "colour" is no setting: known are visitors, cookieDays'],
    ['locked', 'pageSize', 'locked: "pageSize" is no list of names of settings'],
  ])('%s as %j is refused with what would be right', (name, value, message) => {
    expect(() => config.validator({ [name]: value })).toThrow(message);
  });

  test('are refused where there is no such option', () => {
    expect(() => config.validator({ timezone: 'UTC' })).toThrow('there is no option timezone; known are visitors, cookieDays');
    expect(() => config.validator([])).toThrow('[] is no object of options');
  });

  test('are all named that cannot be used', () => {
    expect(() => config.validator({ pageSize: 0, colour: 1, drain: 'there' })).toThrow(/colour.*; pageSize: 0.*; drain: "there"/);
  });

  test('that are lists stay as they are given', () => {
    // Strapi puts what is given and the plugin's defaults together, lists entry by entry: so there must be none.
    expect(config.default).toEqual({});
    expect(optionsFrom({ bodyFormats: ['json'], apiActions: [] })).toMatchObject({
      bodyFormats: ['json'],
      apiActions: [],
      pageViewSearchFields: ['url', 'title'],
    });
  });
});
