import { exportTable } from '@/lib/figures/export.commands';
import { FIGURES_PATH } from '@/lib/figures/period.rules';
import { figuresExport } from '@/lib/figures/schema';
import { csvFile, editorDownload } from '@/lib/web/download';

export const POST = editorDownload({
  right: 'figures.read',
  schema: figuresExport,
  command: exportTable,
  file: ({ name, text }) => csvFile(`${name}.csv`, text),
  page: FIGURES_PATH,
});
