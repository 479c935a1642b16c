import { BlockList, isIPv6 } from 'node:net';

// What is not the open internet (IANA special-purpose registries): a file must not make the portal ask its neighbours.
const SPECIAL_4 = [
  ...[
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
  ],
  ...['192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
];
const SPECIAL_6 = [
  ...['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
];

// Two lists: in one, IPv4 addresses would be looked for among those of IPv6 that stand for them.
const special4 = new BlockList();
const special6 = new BlockList();
for (const range of SPECIAL_4) add(special4, range, 'ipv4');
for (const range of SPECIAL_6) add(special6, range, 'ipv6');

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits = ''] = range.split('/');
  list.addSubnet(net, Number(bits), family);
}

/** Whether a numeric address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  return isIPv6(address) ? !special6.check(address, 'ipv6') : !special4.check(address, 'ipv4');
}
