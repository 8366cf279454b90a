export {
  fetchOutside,
  OutgoingError,
  type Fetched,
  type OutgoingOptions,
  type OutgoingRefusal,
  type OutgoingRequest,
} from './fetch-outside.js';
export { InternalAddressError, isPublicAddress, publicLookup, type Resolve } from './public-address.js';
