#!/usr/bin/env node
// Stands before every npm script: brings a bare clone to the point where the script can run. Uses Node alone, because
// nothing is installed yet. What it prints is read by administrators, hence Russian.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runMode } = await import('./setup/modes.mjs');
await runMode(process.argv.slice(2));
