import type { NextConfig } from 'next';

const config: NextConfig = {
  // The lock file of the folder above is not this app's.
  turbopack: { root: import.meta.dirname },
};

export default config;
