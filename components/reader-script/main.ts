import { startCopyingLinks } from './copy-link';
import { startDisplayForm } from './display-form';
import { startDisplayPanel } from './display-panel';
import { startPrinting } from './print';
import { watchReturn } from './watch-return';

startDisplayPanel();
startDisplayForm();
startCopyingLinks();
startPrinting();
watchReturn();
