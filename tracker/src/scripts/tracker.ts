import { start, type Tag } from '../core';

// The page goes on as if the script were not there, whatever happens.
start(document.currentScript as unknown as Tag).catch(Object);
