#!/usr/bin/env node
const { main } = require('../dist/cli/index.js');
const { version } = require('../package.json');

main(version);
