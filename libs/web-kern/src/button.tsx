import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';
import { Anchor, type AnchorProps } from './link.js';

/** How much a button asks for attention. One primary button per view. */
export type ButtonLook = 'primary' | 'secondary' | 'tertiary';

interface Common {
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
  children: ReactNode;
}

function look(props: Omit<Common, 'children'>): string {
  return classes(
    'kern-btn',
    `kern-btn--${props.look ?? 'secondary'}`,
    props.small && 'kern-btn--x-small',
    'al-btn',
  );
}

/** Does something on this page. While `busy` it stays focusable, says so and ignores clicks. */
export function Button(props: Common & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean }) {
  const { look: _look, icon, small, busy, children, type = 'button', onClick, ...rest } = props;
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={look({ look: _look, small })}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {icon && <Icon name={icon} small={small} />}
      <span className="kern-label">{children}</span>
    </button>
  );
}

/** Goes somewhere, and looks like a button because it is the next step. */
export function LinkButton(props: Common & AnchorProps) {
  const { look: _look, icon, small, children, ...rest } = props;
  return (
    <Anchor {...rest} className={look({ look: _look, small })}>
      {icon && <Icon name={icon} small={small} />}
      <span className="kern-label">{children}</span>
    </Anchor>
  );
}
