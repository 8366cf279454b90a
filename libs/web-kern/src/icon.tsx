import { classes } from './classes.js';

/** The KERN icons that we use; the stylesheet draws them. */
export type IconName =
  | 'add'
  | 'arrow-forward'
  | 'check'
  | 'close'
  | 'danger'
  | 'dehaze'
  | 'download'
  | 'info'
  | 'language'
  | 'logout'
  | 'mail'
  | 'account-circle'
  | 'search'
  | 'success'
  | 'warning';

/** A picture beside a text that says the same: hidden from screen readers. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <span
      className={classes('kern-icon', `kern-icon--${name}`, small && 'kern-icon--small')}
      aria-hidden="true"
    />
  );
}
