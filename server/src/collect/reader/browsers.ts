import UAParser from 'ua-parser-js';
import { botName } from '../admission/bots';
import { boundedCache } from '../bounded-cache';
import { clean } from '../events/texts';

const MOST_REMEMBERED = 5_000;
const MOST_NAME = 64;

/** What a User-Agent says of a reader's device. */
export interface Device {
  browser: string;
  os: string;
  /** `desktop`, `mobile`, `tablet`, or what else it calls itself. */
  device: string;
}

/** What is known of a User-Agent. */
export interface Browser {
  /** Which program it names; null when it is a reader's. */
  bot: string | null;
  /** Taken apart when it is first asked for: that costs more than a request, and most of what is filtered needs none of it. */
  device(): Device;
}

const takeApart = (userAgent: string): Device => {
  const { browser, os, device } = new UAParser(userAgent).getResult();
  const named = (name: string | undefined): string => clean(name ?? '', MOST_NAME);
  // The library names what is no computer.
  return { browser: named(browser.name), os: named(os.name), device: named(device.type) || (os.name ? 'desktop' : '') };
};

/** What User-Agents say, remembered for those that came last. */
export const browsers = (): ((userAgent: string) => Browser) =>
  boundedCache(MOST_REMEMBERED, (userAgent): Browser => {
    let device: Device | undefined;
    return {
      bot: botName(userAgent),
      device() {
        device ??= takeApart(userAgent);
        return device;
      },
    };
  });
