import { BlockList, isIP, isIPv4 } from 'node:net';

const blocked4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/** Global unicast is 2000::/3; inside it lie tunnels that carry any address of the older kind, and examples. */
const blocked6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const inner4 = new BlockList();
for (const [net, bits] of blocked4) inner4.addSubnet(net, bits, 'ipv4');
const inner6 = new BlockList();
for (const [net, bits] of blocked6) inner6.addSubnet(net, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address (no name) belongs to this machine, an inner network or nobody: IANA's special-purpose registries. */
export function isInner(address: string): boolean {
  const plain = withoutMapping(address);
  if (isIPv4(plain)) return inner4.check(plain, 'ipv4');
  return !global6.check(plain, 'ipv6') || inner6.check(plain, 'ipv6');
}

/** ::ffff:127.0.0.1 reaches 127.0.0.1. */
function withoutMapping(address: string): string {
  const plain = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const hex = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(plain);
  if (hex === null) return plain;
  const [high, low] = [Number.parseInt(hex[1] ?? '', 16), Number.parseInt(hex[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

export type InnerAllowed = (host: string, address: string) => boolean;

/**
 * Reads the setting that opens inner targets: `loopback`, `all`, networks (`10.1.0.0/16`), addresses and names of
 * hosts, separated by commas or spaces.
 * @throws Error naming what cannot be read
 */
export function innerAllowed(setting: readonly string[]): InnerAllowed {
  const nets = new BlockList();
  const hosts = new Set<string>();
  for (const one of setting) {
    const [net = '', bits] = one.split('/');
    const family = isIPv4(net) ? 'ipv4' : 'ipv6';
    if (one === 'loopback') allowLoopback(nets);
    else if (isIP(net) !== 0 && bits !== undefined) nets.addSubnet(net, Number(bits), family);
    else if (isIP(one) !== 0) nets.addAddress(one, family);
    else if (/^[\w.-]+$/.test(one)) hosts.add(one.toLowerCase());
    else throw new Error(`${one} is no address, network or name of a host`);
  }
  const all = hosts.has('all');
  return (host, address) => {
    if (all || hosts.has(host.toLowerCase())) return true;
    const plain = withoutMapping(address);
    return nets.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  };
}

function allowLoopback(nets: BlockList): void {
  nets.addSubnet('127.0.0.0', 8, 'ipv4');
  nets.addAddress('::1', 'ipv6');
}
