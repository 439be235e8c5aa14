import { pick, type Random } from './random';

interface Device {
  share: number;
  userAgent: string;
}

const iPhone = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version.replace('.', '_')} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Mobile/15E148 Safari/604.1`;
const chrome = (system: string, version: number, phone = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0${phone} Safari/537.36`;
const firefox = (system: string, version: number) =>
  `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;

const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const LINUX = 'X11; Linux x86_64';

const DEVICES: Device[] = [
  { share: 17, userAgent: iPhone('18.5') },
  { share: 6, userAgent: iPhone('17.6') },
  { share: 15, userAgent: chrome('Linux; Android 10; K', 141, ' Mobile') },
  { share: 6, userAgent: chrome('Linux; Android 10; K', 139, ' Mobile') },
  { share: 17, userAgent: chrome(WINDOWS, 141) },
  { share: 5, userAgent: `${chrome(WINDOWS, 141)} Edg/141.0.0.0` },
  { share: 6, userAgent: firefox(WINDOWS, 143) },
  { share: 8, userAgent: chrome(MAC, 141) },
  {
    share: 9,
    userAgent: `Mozilla/5.0 (${MAC}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
  },
  { share: 2, userAgent: firefox('Macintosh; Intel Mac OS X 10.15', 143) },
  { share: 2, userAgent: firefox(LINUX, 143) },
  { share: 1, userAgent: chrome(LINUX, 141) },
  {
    share: 3,
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  },
  {
    share: 3,
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
  },
];

export const pickUserAgent = (random: Random): string => pick(random, DEVICES, ({ share }) => share).userAgent;
