import type { SettingFault } from '../../../contracts/setting-faults';

const LONGEST = 200;

/** A value as a message shows it. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const range = ({ least, most }: { least: number; most: number }): string => `give a whole number from ${least} to ${most}`;

const partOf = (fault: SettingFault): string => {
  switch (fault.code) {
    case 'switch':
      return 'is not true or false';
    case 'text':
      return 'is no text';
    case 'list':
      return 'is no list';
    case 'number':
      return `is no whole number: ${range(fault.values)}`;
    case 'least':
      return `is less than ${fault.values.least}: ${range(fault.values)}`;
    case 'most':
      return `is more than ${fault.values.most}: ${range(fault.values)}`;
    case 'length':
      return `is longer than ${fault.values.most} characters`;
    case 'count':
      return `has more than ${fault.values.most} entries`;
    case 'choice':
      return `is none of ${fault.values.choices}`;
    case 'item':
      return `is none of ${fault.values.choices}`;
    case 'twice':
      return 'is there twice';
    case 'header':
      return 'is no name of a header: give it as cf-ipcountry';
    case 'policy':
      return 'is no name of a policy: give it as global::is-partner';
    case 'unknown-policy':
      return `is no policy of this app: ${fault.values.policies ? `there are ${fault.values.policies}` : 'there is none'}`;
    case 'time-zone':
      return 'is no time zone: give an IANA name, as Europe/Berlin';
    case 'rate':
      return 'is no rate: give it as 30/minute, by second, minute, hour or day, or off';
    case 'host':
      return 'is no host: give it as www.example.com or *.example.com';
    case 'network':
      return 'is no address and no network: give it as 192.0.2.1 or 192.0.2.0/24';
    case 'role':
      return 'is no name: it is empty or has spaces around it';
    case 'page-sizes': {
      const { minPageSize, pageSize, maxPageSize } = fault.values;
      return `does not go together with the others: minPageSize (${minPageSize}), pageSize (${pageSize}) and maxPageSize (${maxPageSize}) must not fall`;
    }
    case 'locked':
      return 'cannot be set here: the setting is locked in config/plugins';
  }
};

/** Says what is wrong with a value. */
export const sentenceOf = (value: unknown, fault: SettingFault): string =>
  `${shown('item' in fault.values ? fault.values.item : value)} ${partOf(fault)}`;
