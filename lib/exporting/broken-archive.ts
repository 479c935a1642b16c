/** Why an archive is not read back at all, or no further. */
export type ArchiveFault =
  | 'notAnExport'
  | 'newerVersion'
  | 'cutOff'
  | 'damaged'
  | 'strangeEntry'
  | 'tooLarge'
  | 'wrongOrder'
  | 'tooManyFaults';

/** `entry`: where in the archive, if anywhere. */
export class BrokenArchive extends Error {
  readonly fault: ArchiveFault;
  readonly entry: string | null;

  constructor(fault: ArchiveFault, entry: string | null = null) {
    super(entry === null ? fault : `${fault}: ${entry}`);
    this.fault = fault;
    this.entry = entry;
  }
}
