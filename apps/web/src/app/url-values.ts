import { useSearchParams } from 'react-router';

/** Returns a copy of the address parameters with `name` set to `values`; none removes it, all others stay. */
export function withValues(
  params: URLSearchParams,
  name: string,
  values: readonly string[],
): URLSearchParams {
  const changed = new URLSearchParams(params);
  changed.delete(name);
  for (const value of values) if (value !== '') changed.append(name, value);
  return changed;
}

/** The members of `allowed` among the values of `name`; whatever else someone typed into the address is ignored. */
export function knownValues<Value extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Value[],
): Value[] {
  const given = params.getAll(name);
  return allowed.filter((value) => given.includes(value));
}

/** The parameters of the address, and a function that changes one of them without scrolling. */
export function useUrlValues() {
  const [params, setParams] = useSearchParams();
  // At once instead of as a transition: boxes and lists show what the address says and would jump back until it does.
  const options = { preventScrollReset: true, flushSync: true };
  const set = (name: string, values: readonly string[]) =>
    setParams((now) => withValues(now, name, values), options);
  const clear = () => setParams({}, options);
  return { params, set, clear };
}
