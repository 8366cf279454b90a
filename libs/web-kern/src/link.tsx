import { createContext, useContext, type AnchorHTMLAttributes, type ReactNode } from 'react';
import { classes } from './classes.js';

/** What every link component must understand: an anchor with a mandatory address. */
export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Draws an anchor; the application gives one that its router understands. */
export type AnchorRenderer = (props: AnchorProps) => ReactNode;

const AnchorContext = createContext<AnchorRenderer>(({ children, ...props }) => <a {...props}>{children}</a>);

/** Tells all links below how to go to an address, so that this library needs no router. */
export function AnchorProvider(props: { render: AnchorRenderer; children: ReactNode }) {
  return <AnchorContext value={props.render}>{props.children}</AnchorContext>;
}

/** The bare link of the application, for components that bring their own look. */
export function Anchor(props: AnchorProps) {
  const render = useContext(AnchorContext);
  return render(props);
}

/** A link in running text or a list; `stretched` makes the whole card around it clickable. */
export function Link({ stretched, small, ...props }: AnchorProps & { stretched?: boolean; small?: boolean }) {
  const look = classes(
    'kern-link',
    stretched && 'kern-link--stretched',
    small && 'kern-link--small',
    'al-link',
  );
  return <Anchor {...props} className={look} />;
}
