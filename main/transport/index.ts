/** The contract over connections to windows. */
export { type ContractRouter, contractRouter } from './contract-router.ts';
export { PathNames } from './path-names.ts';
export { serveChannel } from './serve-channel.ts';
export { type PortToWindow, serveOverPort } from './serve-over-port.ts';
