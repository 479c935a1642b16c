import path from 'node:path';
import { Command } from 'commander';
import { type ImportOptions, importPortalExport } from './read-back';
import { withPortal } from './with-portal';

/** `import FILE`: brings an exported portal back. */
export function importCommand(): Command {
  return new Command('import')
    .description('загрузить выгруженный портал')
    .argument('<файл>', 'файл, который сделала команда export')
    .option('--dry-run', 'только показать, что будет загружено')
    .action((file: string, options: ImportOptions) =>
      withPortal(() => importPortalExport(path.resolve(file), options)),
    );
}
