import { useEffect, useRef, type ReactNode } from 'react';

/** News that takes the focus whenever `on` is another value than before, so that it is read out and in sight. */
export function TakesFocus({ on, children }: { on: unknown; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [on]);
  return (
    <div ref={box} tabIndex={-1} className="takes-focus">
      {children}
    </div>
  );
}
