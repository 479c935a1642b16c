// Read by whatever Node there is, old ones too: no new syntax here.
const OLDEST = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.exit(1);
}
