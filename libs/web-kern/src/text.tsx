import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.js';

/** Sizes of headings, independent of their level in the outline. */
export type HeadingSize = 'display' | 'x-large' | 'large' | 'medium' | 'small';

interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  level: 1 | 2 | 3 | 4;
  size?: HeadingSize;
  ref?: Ref<HTMLHeadingElement>;
}

const sizes = { 1: 'x-large', 2: 'large', 3: 'medium', 4: 'small' } as const;

/** A heading; `level` is its place in the outline, `size` only its look. */
export function Heading({ level, size = sizes[level], children, className, ...props }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag {...props} className={classes(`kern-heading-${size}`, 'al-heading', className)}>
      {children}
    </Tag>
  );
}

interface TextProps {
  children: ReactNode;
  size?: 'small' | 'default' | 'large';
  muted?: boolean;
  id?: string;
  /** Set when the text is in another language than the page. */
  lang?: string;
}

/** A paragraph. */
export function Text({ size = 'default', muted, ...props }: TextProps) {
  const look = classes(
    'kern-body',
    size !== 'default' && `kern-body--${size}`,
    muted && 'kern-body--muted',
    'al-text',
  );
  return <p {...props} className={look} />;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="kern-sr-only">{children}</span>;
}
